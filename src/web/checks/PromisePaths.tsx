import { Route } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Section, useWording } from '../records/index.ts';
import { useSession } from '../session/index.ts';
import { useSnapshot } from '../sync/index.ts';
import classes from './PromisePaths.module.css';
import { promisesOfEnd } from './promises-of-end.ts';

const same = (a: readonly object[], b: readonly object[]) =>
  a.length === b.length && a.every((one, i) => one === b[i]);

/** The promises of an end that a card makes, each with the way to the work behind it. */
export function PromisePaths({ card }: { card: string }) {
  const { t } = useTranslation('checks');
  const { duration, t: word } = useWording();
  const follow = useSession((session) => session.follow);
  const slas = useSnapshot((snapshot) => promisesOfEnd(snapshot, card), same);
  if (slas.length === 0) return null;
  return (
    <Section title={t('paths.title')}>
      <ul className={classes.list}>
        {slas.map(({ id, name, target }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.row}
              aria-label={t('paths.show', { name: name || word('name.untitled') })}
              onClick={() => follow({ card, sla: id })}
            >
              <span className={classes.name}>{name || word('name.untitled')}</span>
              <span className={classes.target}>{duration(target)}</span>
              <Route size={14} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
