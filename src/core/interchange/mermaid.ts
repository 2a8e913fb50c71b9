import { gridOf, type Snapshot } from '../model/index.ts';
import { Draft, type Imported } from './draft.ts';

/** Mermaid's faces run from 1 to 5, our feelings from −5 to 5. */
const toFeeling = (score: number): number => Math.round((score - 3) * 25) / 10;
const toScore = (feeling: number): number => Math.round((feeling / 2.5 + 3) * 10) / 10;
const NEUTRAL = 3;

const CUSTOMER = { en: 'Customer', 'zh-CN': '顾客' } as const;
const hasHan = (text: string): boolean => /\p{Script=Han}/u.test(text);

/**
 * Reads a Mermaid user journey: sections become stages, tasks become steps with a card on the customer's lane,
 * actors personas, and scores feelings.
 */
export function importMermaid(text: string, makeId?: () => string): Imported {
  const reader = new MermaidReader(new Draft(makeId), hasHan(text) ? 'zh-CN' : 'en');
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const start = readFrontMatter(lines, (title) => reader.title(title));
  for (let at = start; at < lines.length; at++) reader.read(lines[at] as string, at + 1);
  return reader.finish();
}

/** A block between `---` at the top may hold the title; returns where the diagram begins. */
function readFrontMatter(lines: readonly string[], title: (text: string) => void): number {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (lines[first]?.trim() !== '---') return 0;
  const end = lines.findIndex((line, at) => at > first && line.trim() === '---');
  if (end < 0) return 0;
  for (const line of lines.slice(first + 1, end)) {
    const found = /^title:\s*(.*)$/.exec(line.trim());
    if (found) title((found[1] as string).replace(/^(["'])(.*)\1$/, '$2'));
  }
  return end + 1;
}

class MermaidReader {
  private readonly draft: Draft;
  private readonly locale: 'en' | 'zh-CN';
  private begun = false;
  private inBlock = false;
  private stage: string | null = null;
  private last: { step: string; name: string } | null = null;

  constructor(draft: Draft, locale: 'en' | 'zh-CN') {
    this.draft = draft;
    this.locale = locale;
  }

  title(text: string): void {
    this.draft.title = decode(text.trim());
  }

  read(raw: string, number: number): void {
    if (this.skips(raw.trim())) {
      if (raw.trim().startsWith('%%')) this.last = null;
      return;
    }
    // A semicolon ends a statement, a hash begins a comment, unless they belong to an entity.
    for (const part of raw.replace(/#(?!\w+;).*$/, '').split(/(?<!#\w+);/)) {
      const line = part.trim();
      if (line !== '') this.statement(line, number);
    }
  }

  finish(): Imported {
    return this.draft.finish();
  }

  /** Comments, directives, fences and the words for screen readers. */
  private skips(line: string): boolean {
    if (this.inBlock) {
      this.inBlock = !line.includes('}');
      return true;
    }
    if (/^accDescr\s*\{/.test(line)) this.inBlock = !line.includes('}');
    return line === '' || /^(?:%%|```|~~~|accTitle\s*:|accDescr\s*[:{])/.test(line);
  }

  private statement(line: string, number: number): void {
    if (!this.begun) {
      this.begun = true;
      if (/^journey$/i.test(line)) return;
      this.draft.miss(number, line, 'unknown-kind');
    }
    const title = /^title\s+(.*)$/.exec(line);
    const section = /^section\s+(.*)$/.exec(line);
    if (title) this.title(title[1] as string);
    else if (section) this.section(decode(section[1] as string), line, number);
    else this.task(line, number);
  }

  private section(name: string, line: string, number: number): void {
    this.last = null;
    this.stage = this.draft.newStage(name);
    if (this.stage === null) this.draft.miss(number, line, 'too-many');
  }

  private task(line: string, number: number): void {
    const [name = '', score, actors = '', ...rest] = line.split(':').map((part) => part.trim());
    if (name === '' || score === undefined || rest.length > 0) {
      this.draft.miss(number, line, 'not-a-task');
      return;
    }
    this.stage ??= this.draft.stage('');
    const names = actors
      .split(',')
      .map((actor) => decode(actor.trim()))
      .filter((actor) => actor !== '');
    const step = this.stage && this.stepFor(this.stage, decode(name), names);
    if (!step) {
      this.draft.miss(number, line, 'too-many');
      return;
    }
    const value = score === '' ? Number.NaN : Number(score);
    if (!(value >= 0 && value <= 5)) {
      this.draft.miss(number, line, 'bad-score');
      return;
    }
    const felt = names.length === 0 && value !== NEUTRAL ? [CUSTOMER[this.locale]] : names;
    for (const one of felt) {
      const persona = this.draft.persona(one);
      if (persona) this.draft.feeling(persona, step, Math.max(-5, toFeeling(value)));
      else this.draft.miss(number, one, 'too-many');
    }
  }

  /**
   * Tasks of one name that follow one another, each with other actors, are one step felt in different ways, unless a comment
   * stands between them.
   */
  private stepFor(stage: string, name: string, actors: readonly string[]): string | null {
    const { last } = this;
    const isSame = last?.name === name && actors.length > 0;
    if (
      isSame &&
      !actors.some((actor) => this.draft.hasFeeling(this.draft.persona(actor) ?? '', last.step))
    ) {
      return last.step;
    }
    const step = this.draft.newStep(stage, name);
    const lane = this.draft.lane(CUSTOMER[this.locale], 'customer');
    if (!step || !lane || !this.draft.card(lane, step, name)) return null;
    this.last = { step, name };
    return step;
  }
}

const NAMED: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  colon: ':',
  semi: ';',
};

/** Mermaid writes `#58;` for a colon. */
const decode = (text: string): string =>
  text.replace(/#(\w+);/g, (whole, name: string) => {
    const code = /^\d{1,7}$/.test(name) ? Number(name) : -1;
    const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : (NAMED[name] ?? whole);
  });

const entity = (character: string): string => `#${character.codePointAt(0)};`;

/** A name that stays one: separators become entities, and so does the first letter of Mermaid's own words. */
function encode(text: string): string {
  const name = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[#:;,]/g, entity);
  if (name === '') return '-';
  return /^(?:section|title|journey|accTitle|accDescr|%%|---|```|~~~)/i.test(name)
    ? entity(name[0] as string) + name.slice(1)
    : name;
}

/** Keeps a step from being read as one with the step of the same name before it. */
const ANOTHER = '%% another step';

/** Writes the steps with their feelings as a Mermaid user journey. Cards, links and the tray have no place in one. */
export function exportMermaid(snapshot: Snapshot): string {
  const feelings = Map.groupBy(snapshot.feelings.list, (feeling) => feeling.step);
  const lines = ['journey'];
  if (snapshot.journey.title.trim() !== '') lines.push(`    title ${encode(snapshot.journey.title)}`);
  for (const { stage, steps } of gridOf(snapshot).stages) {
    lines.push(`    section ${encode(stage.title)}`);
    for (const [at, step] of steps.entries()) {
      const before = steps[at - 1];
      if (before && encode(before.title) === encode(step.title)) lines.push(`      ${ANOTHER}`);
      const known = (feelings.get(step.id) ?? []).flatMap(({ persona, score }) => {
        const name = snapshot.library.personas.get(persona)?.name;
        return name === undefined ? [] : [{ name: encode(name), score: toScore(score) }];
      });
      const byScore = Map.groupBy(known, ({ score }) => score);
      if (byScore.size === 0) lines.push(`      ${encode(step.title)}: ${NEUTRAL}`);
      for (const [score, group] of byScore) {
        lines.push(`      ${encode(step.title)}: ${score}: ${group.map(({ name }) => name).join(', ')}`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
