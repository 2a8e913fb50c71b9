import { memo, type Ref, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type LinePart, LOCALES } from '../../../core/model/index.ts';
import { faultSentence } from '../../../core/protocol/index.ts';
import { useEditing, useProse } from '../../prose/index.ts';
import type { Note, NotedMark } from '../fixes/note.ts';
import { ToneSign } from '../fixes/ToneSign.tsx';
import { MarkedField, type MarkedHandle } from '../marks/MarkedField.tsx';
import { LineMenu } from './LineMenu.tsx';
import type { LineEdit } from './line-edits.ts';
import { PartMenu } from './PartMenu.tsx';
import classes from './ScriptEditor.module.css';
import type { lineKeys } from './use-line-keys.ts';

export interface LineHands {
  /** Does it, and puts the caret where it goes. */
  readonly edit: (edit: LineEdit) => void;
  readonly keys: (line: string) => ReturnType<typeof lineKeys>;
  readonly setPart: (line: string, part: LinePart) => void;
  readonly move: (line: string, step: 1 | -1) => void;
  readonly remove: (line: string) => void;
  readonly beyond: (line: string, step: 1 | -1) => void;
  readonly handle: (line: string) => Ref<MarkedHandle>;
}

interface Props {
  script: string;
  id: string;
  part: LinePart;
  nth: number;
  isLast: boolean;
  marks: readonly NotedMark[];
  partNotes: readonly Note[];
  /** The text in which the marks were found. */
  found: string;
  readOnly: boolean;
  hands: LineHands;
}

/** One line of a script: what it is for, and what is said. */
export const ScriptLine = memo(function ScriptLine(props: Props) {
  const { script, id, part, nth, isLast, marks, partNotes, found, readOnly, hands } = props;
  const { t, i18n } = useTranslation('writing');
  const locale = LOCALES.find((one) => one === i18n.language) ?? 'en';
  const errorId = useId();
  const { ref, text, faults } = useProse(
    { target: { table: 'scripts', id: script }, key: 'text', line: id },
    false,
  );
  const editing = useEditing(`scripts:${script}:${id}`);
  const [fault] = faults;
  const notes = [...partNotes, ...marks.map(({ note }) => note)];
  const worst = ['error', 'warning', 'info', 'quiet'].find((tone) =>
    notes.some((note) => note.tone === tone),
  );
  return (
    <li className={classes.line} data-part={part} data-line={id}>
      <div className={classes.head}>
        <PartMenu nth={nth} part={part} readOnly={readOnly} onPick={(picked) => hands.setPart(id, picked)} />
        {editing.others.map(({ client, name, color }) => (
          <span
            key={client}
            className={classes.peer}
            style={{ background: color }}
            title={t('script.typing', { name })}
          >
            {name}
          </span>
        ))}
        <span className={classes.signs}>
          {worst && (
            <span className={classes.noted} title={t('script.notes', { count: notes.length })}>
              <ToneSign tone={worst as Note['tone']} size={13} />
              <span aria-hidden>{notes.length}</span>
            </span>
          )}
          {!readOnly && (
            <LineMenu
              nth={nth}
              isFirst={nth === 1}
              isLast={isLast}
              onMove={(step) => hands.move(id, step)}
              onRemove={() => hands.remove(id)}
            />
          )}
        </span>
      </div>
      <MarkedField
        fieldRef={ref}
        handle={hands.handle(id)}
        text={text}
        marks={marks}
        found={found}
        withPlaceholders
        look={classes.text}
        aria-label={t('script.line', { n: nth })}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={fault ? errorId : undefined}
        placeholder={readOnly ? undefined : t(`part.${part}.hint`)}
        readOnly={readOnly}
        onFocus={editing.onFocus}
        onBlur={editing.onBlur}
        onBeyond={(step) => hands.beyond(id, step)}
        {...(readOnly ? {} : hands.keys(id))}
      />
      {fault && (
        <p id={errorId} className={classes.error} role="alert">
          {t('script.refused', { sentence: faultSentence(fault, locale) })}
        </p>
      )}
    </li>
  );
});
