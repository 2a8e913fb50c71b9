import type { AnyFinding, Spot } from '../../../core/analysis/index.ts';
import { type Duration, newId } from '../../../core/base/index.ts';
import type { Command, LinePart, Locale, Script, ScriptLine, Voice } from '../../../core/model/index.ts';
import { languageOf } from '../placeholders/samples.ts';

/** A way to mend a script, before it has words for the reader. */
export interface Amend {
  readonly does: 'replace' | 'drop' | 'time' | 'address' | 'line' | 'order';
  /** The words or the part that it puts in. */
  readonly words: string;
  /** Made when it is done: what is new gets its id then. */
  readonly commands: () => readonly Command[];
  /** The line where there is something left to write; of new lines the id is given to `commands`. */
  readonly line?: string;
}

interface About {
  readonly script: Script;
  readonly voice: Voice | undefined;
  readonly durationIn: (duration: Duration, locale: Locale) => string;
}

type Amender<F> = (finding: F, about: About) => readonly Amend[];
type Of<Id> = Extract<AnyFinding, { rule: Id }>;

const splice = (script: Script, line: string, index: number, remove: number, insert: string): Command => ({
  type: 'text.splice',
  target: { table: 'scripts', id: script.id },
  key: 'text',
  line,
  index,
  remove,
  insert,
});

const forbidden: Amender<Of<'LANG-1'>> = ({ fix, facts }) =>
  fix ? [{ does: 'replace', words: facts.instead, commands: () => [fix] }] : [];

const PARTS: readonly LinePart[] = ['feeling', 'understanding', 'action'];

/** Puts feeling, understanding and action in their order; what stands between them stays where it is. */
function reorder({ id, lines }: Script): readonly Command[] {
  const places = lines.flatMap(({ part }, at) => (PARTS.includes(part) ? [at] : []));
  const sorted = places
    .map((at) => lines[at] as ScriptLine)
    .sort((a, b) => PARTS.indexOf(a.part) - PARTS.indexOf(b.part));
  const wanted = [...lines];
  places.forEach((at, nth) => {
    wanted[at] = sorted[nth] as ScriptLine;
  });
  // Each is put before the one that follows it, from the last on.
  return wanted.flatMap((_, i): Command[] => {
    const at = wanted.length - 1 - i;
    const line = wanted[at] as ScriptLine;
    return [{ type: 'lines.move', script: id, line: line.id, before: wanted[at + 1]?.id ?? null }];
  });
}

/** A line of that part: an empty one that is there already, or a new one where it belongs. */
function lineFor(script: Script, part: LinePart): Amend {
  const empty = script.lines.find((line) => line.part === part && line.text.trim() === '');
  if (empty) return { does: 'line', words: part, commands: () => [], line: empty.id };
  const later = PARTS.slice(PARTS.indexOf(part) + 1);
  const before = PARTS.includes(part)
    ? script.lines.find((line) => later.includes(line.part) && line.text.trim() !== '')
    : undefined;
  const id = newId();
  const line = { id, part, text: '' };
  const add: Command = { type: 'lines.add', script: script.id, line, before: before?.id ?? null };
  return { does: 'line', words: part, commands: () => [add], line: id };
}

const parts: Amender<Of<'LANG-2'>> = ({ facts }, { script }) =>
  facts.missing.length > 0
    ? facts.missing.map((part) => lineFor(script, part))
    : [{ does: 'order', words: '', commands: () => reorder(script) }];

const END = /[.!?。！？…]*\s*$/u;

const timeless: Amender<Of<'LANG-3'>> = ({ spot }, { script }) => {
  const line = script.lines.find(({ id }) => id === spot?.line);
  if (!line) return [];
  const end = line.text.search(END);
  const [at, words] = languageOf(line.text) === 'zh-CN' ? [0, '{time}前，'] : [end, ' by {time}'];
  return [
    { does: 'time', words: '{time}', commands: () => [splice(script, line.id, at, 0, words)], line: line.id },
  ];
};

const otherTime: Amender<Of<'LANG-4'>> = ({ facts, spot }, { script, durationIn }) => {
  const line = script.lines.find(({ id }) => id === spot?.line);
  if (!line || !spot) return [];
  const words = durationIn(facts.target, languageOf(line.text));
  const put = splice(script, line.id, spot.from, spot.to - spot.from, words);
  return [{ does: 'replace', words, commands: () => [put] }];
};

const MOST_WORDS = 3;

const COMMA = /^[,，、]\s*$/u;

/** Takes words out with the comma that set them apart: "亲，您好", "See you, guys." */
function leaveOut(script: Script, { line = '', from, to }: Spot): Command {
  const text = script.lines.find(({ id }) => id === line)?.text ?? '';
  const before = /[,，、]?\s*$/u.exec(text.slice(0, from))?.[0] ?? '';
  const behind = /^[,，、]?\s*/u.exec(text.slice(to))?.[0] ?? '';
  const isFirst = from === before.length;
  const isLast = /^\s*(?:$|[.!?。！？;；])/u.test(text.slice(to));
  if (isFirst && COMMA.test(behind)) return splice(script, line, from, to - from + behind.length, '');
  const start = isLast ? from - before.length : from;
  // One of the two spaces around it goes with it.
  const gap = !isLast && before.endsWith(' ') && behind.startsWith(' ') ? 1 : 0;
  return splice(script, line, start, to - start + gap, '');
}

const tone: Amender<Of<'LANG-5'>> = ({ facts, spot }, { script, voice }) => {
  if (facts.avoided !== undefined && spot?.line !== undefined) {
    const { line, from, to } = spot;
    const put = (words: string) => () => [splice(script, line, from, to - from, words)];
    return [
      ...(voice?.prefer ?? [])
        .slice(0, MOST_WORDS)
        .map((words): Amend => ({ does: 'replace', words, commands: put(words) })),
      { does: 'drop', words: facts.avoided, commands: () => [leaveOut(script, spot)] },
    ];
  }
  const first = script.lines.find(({ text }) => text.trim() !== '') ?? script.lines[0];
  if (!first) return [];
  const comma = languageOf(first.text) === 'zh-CN' ? '，' : ', ';
  const put = splice(script, first.id, 0, 0, `${facts.address}${comma}`);
  return [{ does: 'address', words: facts.address, commands: () => [put], line: first.id }];
};

const closed: Amender<Of<'LANG-6'>> = (_, { script }) => [lineFor(script, 'ask')];

const AMENDERS: { readonly [Id in AnyFinding['rule']]?: Amender<never> } = {
  'LANG-1': forbidden,
  'LANG-2': parts,
  'LANG-3': timeless,
  'LANG-4': otherTime,
  'LANG-5': tone,
  'LANG-6': closed,
};

/** What can be done about a finding in a script, at a click. */
export const amendsOf = (finding: AnyFinding, about: About): readonly Amend[] =>
  AMENDERS[finding.rule]?.(finding as never, about) ?? [];
