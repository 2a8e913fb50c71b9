import { useRecord } from '../../sync/index.ts';
import { rowHref } from '../places.ts';
import { useOutlineIds } from '../use-outline.ts';
import { useWording } from '../use-wording.ts';
import classes from './contents.module.css';

interface Props {
  stages: readonly string[];
  current: string | null;
}

/** The stages, beside the text; of the one being read its steps as well. */
export function Contents({ stages, current }: Props) {
  const { t } = useWording();
  return (
    <nav className={classes.contents} aria-label={t('contents')}>
      <p className={classes.heading} aria-hidden>
        {t('contents')}
      </p>
      <ol className={classes.list}>
        {stages.map((id) => (
          <li key={id}>
            <Entry table="stages" id={id} current={id === current} />
            {id === current && <Steps stage={id} />}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Steps({ stage }: { stage: string }) {
  const steps = useOutlineIds(
    ({ stages }) => stages.find(({ id }) => id === stage)?.steps.map(({ id }) => id) ?? [],
  );
  return (
    <ol className={classes.steps}>
      {steps.map((id) => (
        <li key={id}>
          <Entry table="steps" id={id} current={false} />
        </li>
      ))}
    </ol>
  );
}

function Entry({ table, id, current }: { table: 'stages' | 'steps'; id: string; current: boolean }) {
  const { t } = useWording();
  const title = useRecord(table, id)?.title.trim();
  return (
    <a href={rowHref(table, id)} className={classes.entry} aria-current={current ? 'location' : undefined}>
      {title || t('untitled')}
    </a>
  );
}
