import type { Staffing } from '../../../core/analysis/index.ts';
import { useWords } from '../page/use-words.ts';
import classes from './staffing.module.css';

interface Props {
  staffing: readonly Staffing[];
  shown: string;
  onShow: (card: string) => void;
}

/** The touchpoints with what each of them takes; one is looked at. */
export function TouchpointTabs({ staffing, shown, onShow }: Props) {
  const { t, records } = useWords();
  return (
    <fieldset className={classes.tabs}>
      <legend className={classes.hidden}>{records.t('kind.touchpoint')}</legend>
      {staffing.map(({ card, service }) => (
        <button
          key={card.id}
          type="button"
          className={classes.tab}
          aria-pressed={card.id === shown}
          onClick={() => onShow(card.id)}
        >
          <span className={classes.tabName}>{card.title.trim() || records.t('name.untitled')}</span>
          <span className={classes.tabWhat}>
            {service ? t('staffing.agents', { count: service.agents }) : t('staffing.never')}
          </span>
        </button>
      ))}
    </fieldset>
  );
}
