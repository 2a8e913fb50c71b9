import { memo } from 'react';
import { FindingMark } from '../../checks/index.ts';
import { useRecord } from '../../sync/index.ts';
import { RowMenu } from '../menus/RowMenu.tsx';
import { StageMenu } from '../menus/StageMenu.tsx';
import { useCommands } from '../outline-context.ts';
import { rowId } from '../places.ts';
import { RowPeers } from '../rows/RowPeers.tsx';
import { TalkButton } from '../rows/TalkButton.tsx';
import { useRow } from '../rows/use-row.ts';
import { EditableText } from '../text/EditableText.tsx';
import { useOutlineIds } from '../use-outline.ts';
import { useWording } from '../use-wording.ts';
import classes from './document.module.css';
import { StepSection } from './StepSection.tsx';

const NONE: readonly string[] = [];

export const StageSection = memo(function StageSection({ id }: { id: string }) {
  const { t } = useWording();
  const steps = useOutlineIds(
    ({ stages }) => stages.find((stage) => stage.id === id)?.steps.map((step) => step.id) ?? NONE,
  );
  return (
    <section className={classes.stage} aria-labelledby={`${rowId('stages', id)}-title`} data-stage-id={id}>
      <StageHead id={id} />
      {steps.length === 0 && <p className={classes.empty}>{t('stage.noSteps')}</p>}
      {steps.map((step) => (
        <StepSection key={step} stage={id} id={step} />
      ))}
    </section>
  );
});

function StageHead({ id }: { id: string }) {
  const { t, map } = useWording();
  const { write } = useCommands();
  const stage = useRecord('stages', id);
  const { selected, row } = useRow('stages', id);
  if (!stage) return null;
  const { title, goal, phase } = stage;
  const name = title.trim() || t('untitled');
  return (
    <div {...row} className={classes.stageHead}>
      <p className={classes.phase}>{map.phases[phase]}</p>
      <div className={classes.head}>
        <h2 id={`${rowId('stages', id)}-title`} className={classes.stageTitle}>
          <EditableText
            table="stages"
            id={id}
            field="title"
            text={title}
            label={t('stage.title')}
            placeholder={t('stage.title.placeholder')}
            oneLine
            onEnter={() => write('stages', id, 'goal')}
          />
        </h2>
        <FindingMark table="stages" id={id} tabbable />
        <TalkButton table="stages" id={id} name={name} />
        <RowPeers id={id} />
        <RowMenu label={t('stage.menu', { name })}>{() => <StageMenu id={id} />}</RowMenu>
      </div>
      {(goal !== '' || selected) && (
        <div className={classes.goal}>
          <EditableText
            table="stages"
            id={id}
            field="goal"
            text={goal}
            label={t('stage.goal')}
            placeholder={t('stage.goal.placeholder')}
          />
        </div>
      )}
    </div>
  );
}
