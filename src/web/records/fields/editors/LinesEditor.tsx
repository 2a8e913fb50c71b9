import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { memo, useRef } from 'react';
import { newId } from '../../../../core/base/index.ts';
import { LINE_PARTS, type ScriptLine } from '../../../../core/model/index.ts';
import { IconButton } from '../../../kit/index.ts';
import { useMapSession, useSnapshot } from '../../../sync/index.ts';
import { useWording } from '../../form/wording.ts';
import { PickButton } from '../../picker/PickButton.tsx';
import { Picker } from '../../picker/Picker.tsx';
import type { EditorProps } from '../editor.ts';
import { ProseField } from '../ProseField.tsx';
import { AddButton } from './AddButton.tsx';
import classes from './lists.module.css';

type Head = Pick<ScriptLine, 'id' | 'part'>;

const NO_LINES: readonly Head[] = [];

/** The same lines for the same things in the same order; what they say is each line's own affair. */
const sameHeads = (a: readonly Head[], b: readonly Head[]): boolean =>
  a.length === b.length && a.every(({ id, part }, at) => id === b[at]?.id && part === b[at]?.part);

/** A script line by line: what each is for, what is said, in which order. */
export function LinesEditor({ targets, id, labelId, readOnly }: EditorProps<'lines'>) {
  const { t } = useWording();
  const session = useMapSession();
  const list = useRef<HTMLOListElement>(null);
  const script = targets[0]?.id ?? '';
  const lines = useSnapshot(
    (snapshot): readonly Head[] => snapshot.library.scripts.get(script)?.lines ?? NO_LINES,
    sameHeads,
  );

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
            id={line.id}
            part={line.part}
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
  id: string;
  part: Head['part'];
  nth: number;
  /** The line to stand before when moving up; none for the first. */
  above: string | undefined;
  /** The one to stand before when moving down, null for the end; none for the last. */
  below: string | null | undefined;
  readOnly: boolean;
}

const Line = memo(function Line({ script, id, part: current, nth, above, below, readOnly }: LineProps) {
  const { t } = useWording();
  const session = useMapSession();
  const partId = `part-${id}`;
  const move = (before: string | null) => session.run({ type: 'lines.move', script, line: id, before });
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
            selected={[current]}
            choices={() => LINE_PARTS.map((part) => ({ value: part, label: t(`linePart.${part}`) }))}
            onPick={(part) => {
              const found = LINE_PARTS.find((one) => one === part);
              if (found) session.run({ type: 'lines.set', script, line: id, part: found });
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
                {t(`linePart.${current}`)}
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
              onClick={() => session.run({ type: 'lines.remove', script, line: id })}
            >
              <X size={13} aria-hidden />
            </IconButton>
          </>
        )}
      </div>
      <ProseField
        address={{ target: { table: 'scripts', id: script }, key: 'text', line: id }}
        label={t('field.line', { n: nth })}
        readOnly={readOnly}
      />
    </li>
  );
});
