import { gridOf } from '../../../core/model/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useCommands } from '../outline-context.ts';
import { rowId } from '../places.ts';
import { EditableText } from '../text/EditableText.tsx';
import { useWording } from '../use-wording.ts';
import classes from './document.module.css';

/** What the journey is called and about, for whom, and how much of it there is. */
export function JourneyHead() {
  const { t } = useWording();
  const { write } = useCommands();
  const { id, title, summary } = useSnapshot((snapshot) => snapshot.journey);
  return (
    <header className={classes.journey}>
      <h1 id={rowId('journey', 'title')} className={classes.journeyTitle}>
        <EditableText
          table="journey"
          id={id}
          field="title"
          text={title}
          label={t('journey.title')}
          placeholder={t('journey.title.placeholder')}
          oneLine
          onEnter={() => write('journey', id, 'summary')}
        />
      </h1>
      <div className={classes.summary}>
        <EditableText
          table="journey"
          id={id}
          field="summary"
          text={summary}
          label={t('journey.summary')}
          placeholder={t('journey.summary.placeholder')}
        />
      </div>
      <Extent />
    </header>
  );
}

function Extent() {
  const { t, map } = useWording();
  const view = useSnapshot(({ journey }) => journey.view);
  const stages = useSnapshot((snapshot) => snapshot.stages.size);
  const steps = useSnapshot((snapshot) => gridOf(snapshot).steps.length);
  const cards = useSnapshot((snapshot) => snapshot.cards.size);
  const personas = useSnapshot(({ journey, library }) =>
    // A persona's name often holds commas of its own.
    journey.personas.map((id) => library.personas.get(id)?.name ?? t('fact.gone')).join(' · '),
  );
  return (
    <p className={classes.extent}>
      <span>{map.views[view]}</span>
      <span>{t('count.stages', { count: stages })}</span>
      <span>{t('count.steps', { count: steps })}</span>
      <span>{t('count.cards', { count: cards })}</span>
      {personas !== '' && (
        <span>
          <span className={classes.of}>{t('journey.personas')}</span> {personas}
        </span>
      )}
    </p>
  );
}
