import { Plus } from 'lucide-react';
import { memo, useMemo, useRef } from 'react';
import { FindingMark } from '../../checks/index.ts';
import { useSession } from '../../session/index.ts';
import { useRecord } from '../../sync/index.ts';
import { AddItems } from '../menus/AddItems.tsx';
import { RowMenu } from '../menus/RowMenu.tsx';
import { StepMenu } from '../menus/StepMenu.tsx';
import { useCommands, useOutlineContext } from '../outline-context.ts';
import { rowId } from '../places.ts';
import { RowPeers } from '../rows/RowPeers.tsx';
import { TalkButton } from '../rows/TalkButton.tsx';
import { useRow } from '../rows/use-row.ts';
import { EditableText } from '../text/EditableText.tsx';
import { useParts } from '../use-outline.ts';
import { useWording } from '../use-wording.ts';
import classes from './document.module.css';
import { LanePart } from './LanePart.tsx';
import { useIsNear } from './near-view.ts';
import { RestingParts } from './RestingParts.tsx';

interface Props {
  stage: string;
  id: string;
}

/** A step, laid out and painted only near the view: a long journey has hundreds. */
export const StepSection = memo(function StepSection({ stage, id }: Props) {
  const parts = useParts(stage, id);
  const ids = useMemo(
    () => new Set(parts.flatMap(({ cards, moments, feelings }) => [...cards, ...moments, ...feelings])),
    [parts],
  );
  const section = useRef<HTMLElement>(null);
  const near = useIsNear(section, useOutlineContext().nearView);
  const working = useSession(({ selection }) => selection.length === 1 && ids.has(selection[0]?.id ?? ''));
  return (
    <section
      ref={section}
      className={classes.step}
      aria-labelledby={`${rowId('steps', id)}-title`}
      style={{ '--rows': ids.size } as object}
    >
      <StepHead id={id} />
      {near || working ? (
        parts.map((part) => <LanePart key={part.lane ?? part.role} part={part} />)
      ) : (
        <RestingParts parts={parts} />
      )}
      <StepMore id={id} />
    </section>
  );
});

function StepHead({ id }: { id: string }) {
  const { t } = useWording();
  const { addStep } = useCommands();
  const step = useRecord('steps', id);
  const { row } = useRow('steps', id);
  if (!step) return null;
  const name = step.title.trim() || t('untitled');
  return (
    <div {...row} className={classes.head}>
      <h3 id={`${rowId('steps', id)}-title`} className={classes.stepTitle}>
        <EditableText
          table="steps"
          id={id}
          field="title"
          text={step.title}
          label={t('step.title')}
          placeholder={t('step.title.placeholder')}
          oneLine
          onEnter={() => addStep({ after: id })}
        />
      </h3>
      <FindingMark table="steps" id={id} tabbable />
      <TalkButton table="steps" id={id} name={name} />
      <RowPeers id={id} />
      <RowMenu label={t('step.menu', { name })}>{() => <StepMenu id={id} />}</RowMenu>
    </div>
  );
}

function StepMore({ id }: { id: string }) {
  const { t } = useWording();
  const title = useRecord('steps', id)?.title.trim();
  const face = (
    <>
      <Plus size={14} aria-hidden />
      {t('step.more.short')}
    </>
  );
  return (
    <div className={classes.more}>
      <RowMenu label={t('step.more', { name: title || t('untitled') })} face={face}>
        {() => <AddItems step={id} />}
      </RowMenu>
    </div>
  );
}
