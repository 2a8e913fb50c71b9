import { Plus } from 'lucide-react';
import { useCallback, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../core/base/index.ts';
import type { ScriptLine as Line, LinePart } from '../../../core/model/index.ts';
import { ALT, addWords, MOD } from '../../kit/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import { useScriptNotes } from '../check/use-script-notes.ts';
import { NoteList } from '../fixes/NoteList.tsx';
import type { Note, NotedMark } from '../fixes/note.ts';
import type { MarkedHandle } from '../marks/MarkedField.tsx';
import { WRITING_WORDS } from '../words.ts';
import { type LineEdit, moveLine, nextPart, removeLine, startLines } from './line-edits.ts';
import classes from './ScriptEditor.module.css';
import { type LineHands, ScriptLine } from './ScriptLine.tsx';
import { Spoken } from './Spoken.tsx';
import { useAllLines } from './use-all-lines.ts';
import { lineKeys } from './use-line-keys.ts';

addWords(WRITING_WORDS);

interface Props {
  script: string;
  /** For the first control: a label points at it. */
  id?: string | undefined;
  labelId: string;
  readOnly: boolean;
}

type Head = Pick<Line, 'id' | 'part'> & { readonly blank: boolean };

const NO_HEADS: readonly Head[] = [];
const NO_MARKS: readonly NotedMark[] = [];
const NO_NOTES: readonly Note[] = [];
const ANSWER: readonly LinePart[] = ['feeling', 'understanding', 'action'];

const sameHeads = (a: readonly Head[], b: readonly Head[]): boolean =>
  a.length === b.length &&
  a.every(({ id, part, blank }, i) => id === b[i]?.id && part === b[i]?.part && blank === b[i]?.blank);

/** A script written line by line, checked as it is typed. */
export default function ScriptEditor({ script, id, labelId, readOnly }: Props) {
  const { t } = useTranslation('writing');
  const session = useMapSession();
  const list = useRef<HTMLOListElement>(null);
  const handles = useRef(new Map<string, MarkedHandle>());
  const heads = useSnapshot(
    (snapshot): readonly Head[] =>
      snapshot.library.scripts
        .get(script)
        ?.lines.map((line) => ({ id: line.id, part: line.part, blank: line.text.trim() === '' })) ?? NO_HEADS,
    sameHeads,
  );
  const kind = useSnapshot((snapshot) => snapshot.library.scripts.get(script)?.kind);

  const fieldOf = useCallback(
    (line: string) =>
      [...(list.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
        .find(({ dataset }) => dataset.line === line)
        ?.querySelector('textarea'),
    [],
  );
  const toLine = useCallback(
    (line: string, at = Number.MAX_SAFE_INTEGER) => {
      const field = fieldOf(line);
      field?.focus();
      field?.setSelectionRange(at, at);
    },
    [fieldOf],
  );
  const notes = useScriptNotes(script, toLine);

  const hands = useMemo<LineHands>(() => {
    const current = () => session.snapshot().library.scripts.get(script);
    const edit = ({ commands, caret }: LineEdit) => {
      const merge = Symbol('lines');
      // The lines are drawn before the caret goes to one that wasn't there.
      flushSync(() => {
        for (const command of commands) if (!session.run(command, merge).ok) return;
      });
      if (caret) toLine(caret.line, caret.at);
    };
    const setPart = (line: string, part: LinePart) =>
      void session.run({ type: 'lines.set', script, line, part });
    const walk = (line: string, step: 1 | -1): boolean => {
      const field = fieldOf(line);
      const lines = current()?.lines ?? [];
      const next = lines[lines.findIndex((one) => one.id === line) + step];
      if (!field || !next || !isAtEdge(field, step)) return false;
      toLine(next.id, step < 0 ? Number.MAX_SAFE_INTEGER : 0);
      return true;
    };
    const keys = (line: string) => lineKeys({ session, script, edit, setPart, walk }, line);
    return {
      edit,
      keys,
      setPart,
      move: (line, step) => {
        const now = current();
        const { selectionStart: at = 0 } = fieldOf(line) ?? {};
        if (now) edit(moveLine(now, line, step, at));
      },
      remove: (line) => {
        const now = current();
        if (now) edit(removeLine(now, line));
      },
      beyond: (line, step) => {
        const lines = current()?.lines ?? [];
        const at = lines.findIndex((one) => one.id === line);
        const round =
          step > 0
            ? [...lines.slice(at + 1), ...lines.slice(0, at + 1)]
            : [...lines.slice(0, at).reverse(), ...lines.slice(at).reverse()];
        for (const { id: other } of round) {
          const handle = handles.current.get(other);
          const mark = step > 0 ? handle?.marks()[0] : handle?.marks().at(-1);
          if (!mark) continue;
          handle?.reveal(mark.key);
          return;
        }
      },
      handle: (line) => (handle) => {
        if (handle) handles.current.set(line, handle);
        else handles.current.delete(line);
      },
    };
  }, [session, script, fieldOf, toLine]);

  const { all, onList } = useAllLines({
    current: () => session.snapshot().library.scripts.get(script),
    edit: hands.edit,
    readOnly,
  });

  const begin = (parts: readonly LinePart[]) => {
    const now = session.snapshot().library.scripts.get(script);
    if (!now) return;
    const { commands, caret } = startLines(now, parts);
    const merge = Symbol('start');
    flushSync(() => {
      for (const command of commands) session.run(command, merge);
    });
    if (caret) toLine(caret.line, caret.at);
  };
  const add = () => {
    const now = session.snapshot().library.scripts.get(script);
    const last = now?.lines.at(-1);
    const line = newId();
    const part = now && last ? nextPart(now, last.part) : 'say';
    flushSync(() => session.run({ type: 'lines.add', script, line: { id: line, part, text: '' } }));
    toLine(line);
  };
  const reveal = (note: Note) => {
    const [line] =
      [...notes.marks].find(([, marks]) => marks.some(({ key }) => key === note.key)) ??
      [...notes.parts].find(([, own]) => own.includes(note)) ??
      [];
    if (line === undefined) return null;
    return () => {
      const handle = handles.current.get(line);
      if (handle?.marks().some(({ key }) => key === note.key)) handle.reveal(note.key);
      else toLine(line);
    };
  };
  const isBlank = heads.every(({ blank }) => blank);
  const isAnswer = kind === 'complaint' || kind === 'apology';
  const hasSkeleton = ANSWER.every((part) => heads.some((head) => head.part === part));
  return (
    <div className={classes.script}>
      {heads.length > 0 && (
        <ol ref={list} className={classes.lines} aria-labelledby={labelId} {...onList}>
          {heads.map((head, index) => (
            <ScriptLine
              key={head.id}
              script={script}
              id={head.id}
              part={head.part}
              nth={index + 1}
              isLast={index === heads.length - 1}
              marks={notes.marks.get(head.id) ?? NO_MARKS}
              partNotes={notes.parts.get(head.id) ?? NO_NOTES}
              found={notes.texts.get(head.id) ?? ''}
              readOnly={readOnly}
              hands={hands}
            />
          ))}
        </ol>
      )}
      <span className={classes.told} role="status">
        {all ? t('script.all', { count: heads.length }) : ''}
      </span>
      {!readOnly && isBlank && (
        <div className={classes.start}>
          <p>{t('script.start')}</p>
          <span className={classes.starts}>
            {heads.length === 0 && !isAnswer && (
              <button id={id} type="button" className={classes.add} onClick={() => begin(['say'])}>
                {t('script.start.line')}
              </button>
            )}
            {isAnswer && !hasSkeleton && (
              <button type="button" className={classes.add} onClick={() => begin(ANSWER)}>
                {t('script.start.answer')}
              </button>
            )}
          </span>
        </div>
      )}
      {!readOnly && heads.length > 0 && (
        <button id={id} type="button" className={classes.add} onClick={add}>
          <Plus size={13} aria-hidden />
          {t('script.add')}
        </button>
      )}
      {!isBlank && notes.ready && (
        <section className={classes.notes}>
          {notes.all.length === 0 ? (
            <p className={classes.clean}>{t('notes.clean')}</p>
          ) : (
            <NoteList notes={notes.all} readOnly={readOnly} label={t('notes.script')} reveal={reveal} />
          )}
        </section>
      )}
      {!isBlank && <Spoken script={script} />}
      {!readOnly && heads.length > 0 && (
        <p className={classes.keys}>{t('script.keys', { alt: ALT, mod: MOD })}</p>
      )}
    </div>
  );
}

/** Whether the caret stands on the first row of a field, or on the last. */
function isAtEdge(field: HTMLTextAreaElement, step: 1 | -1): boolean {
  const { value, selectionStart: at, scrollHeight, clientHeight } = field;
  // Of a text of one row every place is its edge; of a longer one only its ends are sure.
  const oneRow =
    Math.max(scrollHeight, clientHeight) < 2 * Number.parseFloat(getComputedStyle(field).lineHeight);
  return oneRow || (step < 0 ? at === 0 : at === value.length);
}
