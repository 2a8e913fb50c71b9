import { useTranslation } from 'react-i18next';
import type { PathCard, PromisePath } from '../../../core/analysis/index.ts';
import type { Duration } from '../../../core/base/index.ts';
import { useRecordName } from '../../records/index.ts';
import { useSession } from '../../session/index.ts';
import classes from './PathPanel.module.css';
import { TryField } from './TryField.tsx';
import type { Tried } from './tried.ts';
import { useSaying } from './use-saying.ts';

interface Props {
  path: PromisePath;
  tried: Tried;
  onTry: (card: string, duration: Duration | null) => void;
}

/** The cards that decide, first to last, and those that only have to be done meanwhile. */
export function PathSteps({ path, tried, onTry }: Props) {
  const { t } = useTranslation('findings');
  const deciding = path.cards.filter(({ decides }) => decides);
  const beside = path.cards.filter(({ decides }) => !decides);
  const rows = (cards: readonly PathCard[]) =>
    cards.map((card) => (
      <Step
        key={card.card}
        card={card}
        timeZone={path.timeZone}
        tried={tried[card.card] ?? null}
        onTry={(duration) => onTry(card.card, duration)}
      />
    ));
  return (
    <>
      <section>
        <h4 className={classes.subtitle}>{t('path.decides')}</h4>
        <ol className={classes.steps}>{rows(deciding)}</ol>
      </section>
      {beside.length > 0 && (
        <section>
          <h4 className={classes.subtitle}>{t('path.beside')}</h4>
          <ul className={classes.steps}>{rows(beside)}</ul>
        </section>
      )}
    </>
  );
}

interface StepProps {
  card: PathCard;
  timeZone: string;
  tried: Duration | null;
  onTry: (duration: Duration | null) => void;
}

function Step({ card: { card, takes, slack, finish, from, decides }, timeZone, tried, onTry }: StepProps) {
  const { t } = useTranslation('findings');
  const saying = useSaying(timeZone);
  const name = useRecordName('cards', card);
  const goTo = useSession((session) => session.goTo);
  return (
    <li className={classes.step} data-decides={decides} data-path-card={card}>
      <button type="button" className={classes.name} onClick={() => goTo({ table: 'cards', id: card })}>
        {name}
      </button>
      <p className={classes.soft}>
        {t('path.done', { instant: saying.instant(finish) })}
        {' · '}
        {slack > 1_000 ? t('path.room', { span: saying.span(slack) }) : t('path.noRoom')}
        {from === 'promise' && ` · ${t('path.asPromised')}`}
      </p>
      <TryField name={name} takes={takes} tried={tried} onTry={onTry} />
    </li>
  );
}
