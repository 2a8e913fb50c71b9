import { newId } from '../../../core/base/index.ts';
import { type Command, LINE_PARTS, type LinePart, type Script } from '../../../core/model/index.ts';
import { PART_NAMES } from './part-names.ts';

/** What a key does to a script's lines: commands that are undone together, and where the caret goes. */
export interface LineEdit {
  readonly commands: readonly Command[];
  readonly caret: { readonly line: string; readonly at: number } | null;
}

const ANSWER: readonly LinePart[] = ['feeling', 'understanding', 'action'];

const splice = (script: string, line: string, index: number, remove: number, insert: string): Command[] =>
  remove === 0 && insert === ''
    ? []
    : [
        {
          type: 'text.splice',
          target: { table: 'scripts', id: script },
          key: 'text',
          line,
          index,
          remove,
          insert,
        },
      ];

/** What the line after one of that part is for: an answer to a complaint goes on from part to part. */
export function nextPart({ kind, lines }: Pick<Script, 'kind' | 'lines'>, part: LinePart): LinePart {
  const next = kind === 'complaint' || kind === 'apology' ? ANSWER[ANSWER.indexOf(part) + 1] : undefined;
  return ANSWER.includes(part) && next && !lines.some((line) => line.part === next) ? next : part;
}

const beforeOf = ({ lines }: Script, line: string): string | null =>
  lines[lines.findIndex(({ id }) => id === line) + 1]?.id ?? null;

/** Enter: what stands behind the caret goes into a line of its own; what is selected goes. */
export function splitLine(script: Script, id: string, from: number, to: number): LineEdit {
  const line = script.lines.find((one) => one.id === id);
  if (!line) return { commands: [], caret: null };
  const tail = line.text.slice(to).trimStart();
  const made = newId();
  const part = tail === '' ? nextPart(script, line.part) : line.part;
  // With nothing before the caret the new line comes above: the old one, and whoever types in it, stays.
  if (from === 0 && to === 0 && line.text !== '') {
    const above = { id: made, part: line.part, text: '' };
    return {
      commands: [{ type: 'lines.add', script: script.id, line: above, before: id }],
      caret: { line: id, at: 0 },
    };
  }
  return {
    commands: [
      ...splice(script.id, id, from, line.text.length - from, ''),
      {
        type: 'lines.add',
        script: script.id,
        line: { id: made, part, text: tail },
        before: beforeOf(script, id),
      },
    ],
    caret: { line: made, at: 0 },
  };
}

/** Backspace at the start: the line is joined to the one above. Between Latin words a space is kept. */
export function joinLine(script: Script, id: string): LineEdit {
  const at = script.lines.findIndex((line) => line.id === id);
  const [above, line] = [script.lines[at - 1], script.lines[at]];
  if (!above || !line) return { commands: [], caret: null };
  const words = /[\p{Script=Latin}\d.,;:!?]$/u.test(above.text) && /^[\p{Script=Latin}\d]/u.test(line.text);
  const gap = words ? ' ' : '';
  return {
    commands: [
      ...splice(script.id, above.id, above.text.length, 0, line.text === '' ? '' : gap + line.text),
      { type: 'lines.remove', script: script.id, line: id },
    ],
    caret: { line: above.id, at: above.text.length + (line.text === '' ? 0 : gap.length) },
  };
}

/** Takes a line out; the caret goes to the one above, else below. */
export function removeLine(script: Script, id: string): LineEdit {
  const at = script.lines.findIndex((line) => line.id === id);
  const next = script.lines[at - 1] ?? script.lines[at + 1];
  return {
    commands: [{ type: 'lines.remove', script: script.id, line: id }],
    caret: next ? { line: next.id, at: next.text.length } : null,
  };
}

/** Moves a line one up or down; nothing where there is no room. */
export function moveLine(script: Script, id: string, step: 1 | -1, caret: number): LineEdit {
  const at = script.lines.findIndex((line) => line.id === id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= script.lines.length) return { commands: [], caret: null };
  const before = step < 0 ? script.lines[to]?.id : script.lines[to + 1]?.id;
  return {
    commands: [{ type: 'lines.move', script: script.id, line: id, before: before ?? null }],
    caret: { line: id, at: caret },
  };
}

/** "Feeling: That is annoying" and "感受：让您久等了" say what they are for. */
const LABELLED = new RegExp(
  `^(${LINE_PARTS.flatMap((part) => PART_NAMES[part]).join('|')})\\s*[:：]\\s*`,
  'iu',
);

/** A pasted line: its words, and what it is for where it says so. Signs of a list are no words. */
export function pastedLine(text: string): { readonly part: LinePart | null; readonly text: string } {
  const plain = text.replace(/^\s*(?:[-*•·–]\s+|\d{1,2}[.)、]\s*)?/u, '').trimEnd();
  const label = LABELLED.exec(plain);
  if (!label) return { part: null, text: plain };
  const said = label[1]?.toLowerCase();
  const part = LINE_PARTS.find((one) => PART_NAMES[one].some((name) => name.toLowerCase() === said)) ?? null;
  return { part, text: plain.slice(label[0].length) };
}

/** Several lines pasted into one: the first goes in at the caret, the others become lines of their own. */
export function pasteLines(script: Script, id: string, from: number, to: number, text: string): LineEdit {
  const line = script.lines.find((one) => one.id === id);
  const pasted = text
    .split(/\r?\n|\r/)
    .map(pastedLine)
    .filter((one) => one.text !== '');
  const [first, ...rest] = pasted;
  if (!line || !first) return { commands: [], caret: null };
  const tail = line.text.slice(to);
  const isOnly = rest.length === 0;
  const before = beforeOf(script, id);
  const made = rest.map((one, i) => ({
    id: newId(),
    part: one.part ?? line.part,
    text: i === rest.length - 1 ? one.text + tail : one.text,
  }));
  const last = made.at(-1);
  return {
    commands: [
      ...(first.part && first.part !== line.part && from === 0
        ? [{ type: 'lines.set' as const, script: script.id, line: id, part: first.part }]
        : []),
      ...splice(script.id, id, from, (isOnly ? to : line.text.length) - from, first.text),
      ...made.map((one): Command => ({ type: 'lines.add', script: script.id, line: one, before })),
    ],
    caret: last
      ? { line: last.id, at: last.text.length - tail.length }
      : { line: id, at: from + first.text.length },
  };
}

/** What is copied of lines: their words for any program, and for another script what each is for as well. */
export function copiedLines(lines: Script['lines']): { readonly plain: string; readonly marked: string } {
  const said = lines.filter(({ text }) => text.trim() !== '');
  return {
    plain: said.map(({ text }) => text).join('\n'),
    marked: said
      .map(({ part, text }) => `${PART_NAMES[part][0]}: ${text.replace(/\s*[\r\n]+\s*/g, ' ')}`)
      .join('\n'),
  };
}

/** Takes all lines out. */
export const removeLines = ({ id: script, lines }: Script): LineEdit => ({
  commands: lines.map(({ id: line }): Command => ({ type: 'lines.remove', script, line })),
  caret: null,
});

/** Several lines pasted in the place of all. */
export function pasteOverAll(script: Script, text: string): LineEdit {
  const [first, ...others] = script.lines;
  if (!first) return { commands: [], caret: null };
  const { commands, caret } = pasteLines(script, first.id, 0, first.text.length, text);
  if (commands.length === 0) return { commands, caret };
  return {
    commands: [
      ...commands,
      ...others.map(({ id }): Command => ({ type: 'lines.remove', script: script.id, line: id })),
    ],
    caret,
  };
}

/** Lines to begin with, all empty. */
export function startLines(script: Script, parts: readonly LinePart[]): LineEdit {
  const blank = script.lines.filter(({ text }) => text.trim() === '');
  const made = parts.map((part) => ({ id: newId(), part, text: '' }));
  return {
    commands: [
      ...made.map((line): Command => ({ type: 'lines.add', script: script.id, line, before: null })),
      ...blank.map(({ id }): Command => ({ type: 'lines.remove', script: script.id, line: id })),
    ],
    caret: made[0] ? { line: made[0].id, at: 0 } : null,
  };
}
