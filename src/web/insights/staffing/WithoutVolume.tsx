import { PencilLine } from 'lucide-react';
import type { Snapshot } from '../../../core/model/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useOpen } from '../open/open-context.ts';
import { useWords } from '../page/use-words.ts';
import classes from './staffing.module.css';

/** Touchpoints that promise how long one waits at most, but whose volume nobody has said. */
const lackingVolume = (snapshot: Snapshot, known: readonly string[]) =>
  snapshot.cards.list.filter(({ id, lane, slas, volume }) => {
    if (known.includes(id) || volume || snapshot.lanes.get(lane)?.role !== 'touchpoint') return false;
    return slas.some((sla) => {
      const promise = snapshot.library.slas.get(sla)?.promise;
      return promise === 'wait' || promise === 'first-response';
    });
  });

export function WithoutVolume({ known }: { known: readonly string[] }) {
  const { t, records } = useWords();
  const open = useOpen();
  const cards = useSnapshot(
    (snapshot) => lackingVolume(snapshot, known),
    (a, b) => a.length === b.length && a.every((one, at) => one === b[at]),
  );
  if (cards.length === 0) return null;
  return (
    <section>
      <h3 className={classes.heading}>{t('staffing.lacking')}</h3>
      <p className={classes.hint}>{t('staffing.lacking.what')}</p>
      <ul className={classes.lacking}>
        {cards.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className={classes.lack} onClick={() => open({ table: 'cards', id })}>
              {title.trim() || records.t('name.untitled')}
              <PencilLine size={13} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
