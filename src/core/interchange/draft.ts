import { newId } from '../base/index.ts';
import {
  FILE_FORMAT,
  FILE_VERSION,
  type JourneyFile,
  type LaneRole,
  LIMITS,
  type Locale,
  parseJourneyFile,
} from '../model/index.ts';
import { titleAndBody } from './cards-from-text.ts';
import type { ImportReason } from './reasons.ts';

export interface NotUnderstood {
  /** The line of the text or the row of the sheet, from 1; 0 for what stands on none. */
  readonly line: number;
  readonly text: string;
  readonly reason: ImportReason;
}

export interface Imported {
  readonly file: JourneyFile;
  /** At most two hundred are listed. */
  readonly notUnderstood: readonly NotUnderstood[];
}

type Facts = { [key: string]: unknown };
const LISTED = 200;
const SHOWN = 200;

/** A journey in the making: what belongs together is found by its name, and no limit of the file is passed. */
export class Draft {
  title = '';
  private readonly makeId: () => string;
  private readonly stages: Facts[] = [];
  private readonly steps: Facts[] = [];
  private readonly lanes: Facts[] = [];
  private readonly cards: Facts[] = [];
  private readonly feelings = new Map<string, Facts>();
  private readonly personas: Facts[] = [];
  private readonly channels: Facts[] = [];
  private readonly roles: Facts[] = [];
  private readonly byName = new Map<string, string>();
  private readonly missed: NotUnderstood[] = [];

  constructor(makeId: () => string = newId) {
    this.makeId = makeId;
  }

  /** Notes what could not be taken in. */
  miss(line: number, text: string, reason: ImportReason): void {
    if (this.missed.length < LISTED) {
      this.missed.push({ line, text: [...text.slice(0, 2 * SHOWN)].slice(0, SHOWN).join(''), reason });
    }
  }

  stage(name: string, facts: Facts = {}): string | null {
    return this.named('stage', name, this.stages, LIMITS.records, (id, title) => ({
      id,
      title,
      phase: 'during',
      ...facts,
    }));
  }

  /** A stage of its own, whatever others are called. */
  newStage(name: string): string | null {
    this.byName.delete(`stage\n${name}`);
    return this.stage(name);
  }

  step(stage: string, name: string): string | null {
    return this.named(`step ${stage}`, name, this.steps, LIMITS.steps, (id, title) => ({ id, stage, title }));
  }

  /** A step of its own, whatever others are called. */
  newStep(stage: string, name: string): string | null {
    this.byName.delete(`step ${stage}\n${name}`);
    return this.step(stage, name);
  }

  lane(name: string, role: LaneRole): string | null {
    return this.named(`lane ${role}`, name, this.lanes, LIMITS.lanes, (id, title) => ({ id, role, title }));
  }

  persona(name: string): string | null {
    return this.named('persona', name, this.personas, LIMITS.listItems, (id, title) => ({ id, name: title }));
  }

  channel(name: string): string | null {
    return this.named('channel', name, this.channels, LIMITS.records, (id, title) => ({
      id,
      name: title,
      kind: 'other',
    }));
  }

  role(name: string): string | null {
    return this.named('role', name, this.roles, LIMITS.records, (id, title) => ({ id, name: title }));
  }

  /** False when the journey is full. */
  card(lane: string, step: string, text: string, facts: Facts = {}): boolean {
    if (this.cards.length >= LIMITS.cards) return false;
    const { title, body } = titleAndBody(text);
    const whole = [body, facts.body].filter((part) => part !== '' && part !== undefined).join('\n\n');
    this.cards.push({ ...facts, id: this.makeId(), lane, step, title, body: cut(whole, LIMITS.prose) });
    return true;
  }

  feeling(persona: string, step: string, score: number): void {
    this.feelings.set(`${persona}|${step}`, { persona, step, score });
  }

  hasFeeling(persona: string, step: string): boolean {
    return this.feelings.has(`${persona}|${step}`);
  }

  finish(): Imported {
    const { stages, steps, lanes, cards, personas, channels, roles } = this;
    const parsed = parseJourneyFile({
      format: FILE_FORMAT,
      version: FILE_VERSION,
      journey: {
        id: this.makeId(),
        title: cut(this.title, LIMITS.title),
        locale: this.locale(),
        personas: personas.map(({ id }) => id),
      },
      stages,
      steps,
      lanes,
      cards,
      feelings: [...this.feelings.values()],
      library: { personas, channels, roles },
    });
    if (!parsed.ok) throw new Error(`an import broke the format: ${JSON.stringify(parsed.error[0])}`);
    return { file: parsed.value, notUnderstood: this.missed };
  }

  private named(
    kind: string,
    name: string,
    records: Facts[],
    most: number,
    make: (id: string, title: string) => Facts,
  ): string | null {
    const key = `${kind}\n${name}`;
    const known = this.byName.get(key);
    if (known !== undefined) return known;
    if (records.length >= most) return null;
    const id = this.makeId();
    records.push(make(id, cut(name, LIMITS.title)));
    this.byName.set(key, id);
    return id;
  }

  /** Chinese when Chinese is written in it. */
  private locale(): Locale {
    const sample = [...this.stages, ...this.steps, ...this.lanes, ...this.cards.slice(0, 50)];
    const text = this.title + sample.map(({ title }) => title).join('');
    return /\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en';
  }
}

/** The first characters of a text; a longer one ends in an ellipsis. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
