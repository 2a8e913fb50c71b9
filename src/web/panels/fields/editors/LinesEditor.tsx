import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useRef } from 'react';
import { newId } from '../../../../core/base/index.ts';
import { LINE_PARTS, type ScriptLine } from '../../../../core/model/index.ts';
import { IconButton } from '../../../kit/index.ts';
import { useMapSession, useRecord } from '../../../sync/index.ts';
import { PickButton } from '../../picker/PickButton.tsx';
import { Picker } from '../../picker/Picker.tsx';
import { useWording } from '../../record/wording.ts';
import type { EditorProps } from '../editor.ts';
import { ProseField } from '../ProseField.tsx';
import { AddButton } from './AddButton.tsx';
import classes from './lists.module.css';

const NO_LINES: readonly ScriptLine[] = [];

/** A script line by line: what each is for, what is said, in which order. */
export function LinesEditor({ targets, id, labelId, readOnly }: EditorProps<'lines'>) {
  const { t } = useWording();
  const session = useMapSession();
  const list = useRef<HTMLOListElement>(null);
  const script = targets[0]?.id ?? '';
  const lines = useRecord('scripts', script)?.lines ?? NO_LINES;

  const add = () => {
    const part = lines.at(-1)?.part ?? 'say';
    session.run({ type: 'lines.add', script, line: { id: newId(), part, text: '' } });
    requestAnimationFrame(() => [...(list.current?.querySelectorAll('textarea') ?? [])].at(-1)?.focus());
  };
  return (
    <>
      <ol ref={list} className={classes.list} aria-labelledby={labelId}>
        {lines.map((line, index) => (
          <Line
            key={line.id}
            script={script}
            line={line}
            nth={index + 1}
            above={lines[index - 1]?.id}
            below={index + 1 < lines.length ? (lines[index + 2]?.id ?? null) : undefined}
            readOnly={readOnly}
          />
        ))}
      </ol>
      {!readOnly && <AddButton id={id} text={t('add.line')} onClick={add} style={{ marginTop: 4 }} />}
    </>
  );
}

interface LineProps {
  script: string;
  line: ScriptLine;
  nth: number;
  /** The line to stand before when moving up; none for the first. */
  above: string | undefined;
  /** The one to stand before when moving down, null for the end; none for the last. */
  below: string | null | undefined;
  readOnly: boolean;
}

function Line({ script, line, nth, above, below, readOnly }: LineProps) {
  const { t } = useWording();
  const session = useMapSession();
  const partId = `part-${line.id}`;
  const move = (before: string | null) => session.run({ type: 'lines.move', script, line: line.id, before });
  return (
    <li className={classes.line}>
      <div className={classes.lineHead}>
        <span>
          <span id={`${partId}-label`} hidden>
            {t('field.linePart', { n: nth })}
          </span>
          <Picker
            label={t('field.linePart', { n: nth })}
            width={180}
            selected={[line.part]}
            choices={() => LINE_PARTS.map((part) => ({ value: part, label: t(`linePart.${part}`) }))}
            onPick={(part) => {
              const found = LINE_PARTS.find((one) => one === part);
              if (found) session.run({ type: 'lines.set', script, line: line.id, part: found });
            }}
          >
            {({ toggle }) => (
              <PickButton
                id={partId}
                labelledBy={`${partId}-label`}
                state="chosen"
                disabled={readOnly}
                onClick={toggle}
              >
                {t(`linePart.${line.part}`)}
              </PickButton>
            )}
          </Picker>
        </span>
        {!readOnly && (
          <>
            <IconButton
              size={24}
              label={`${t('field.moveUp')}: ${t('field.line', { n: nth })}`}
              disabled={above === undefined}
              onClick={() => above !== undefined && move(above)}
            >
              <ArrowUp size={13} aria-hidden />
            </IconButton>
            <IconButton
              size={24}
              label={`${t('field.moveDown')}: ${t('field.line', { n: nth })}`}
              disabled={below === undefined}
              onClick={() => below !== undefined && move(below)}
            >
              <ArrowDown size={13} aria-hidden />
            </IconButton>
            <IconButton
              size={24}
              label={`${t('field.remove')}: ${t('field.line', { n: nth })}`}
              onClick={() => session.run({ type: 'lines.remove', script, line: line.id })}
            >
              <X size={13} aria-hidden />
            </IconButton>
          </>
        )}
      </div>
      <ProseField
        address={{ target: { table: 'scripts', id: script }, key: 'text', line: line.id }}
        label={t('field.line', { n: nth })}
        readOnly={readOnly}
      />
    </li>
  );
}
