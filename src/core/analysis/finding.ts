import type { Command } from '../model/index.ts';
import type { Place } from './place.ts';

/** An unwaived error keeps a handbook from being issued. */
export type Severity = 'error' | 'warning' | 'info';

/** The piece of a text that a finding is about; of a line whose `key` is `part`, what it is for. */
export interface Spot {
  readonly key: 'title' | 'body' | 'text' | 'part';
  /** The line of a script. */
  readonly line?: string;
  /** In UTF-16 units of the text that was checked. */
  readonly from: number;
  readonly to: number;
}

/** What a rule found, before it is known whose rule it was. */
export interface Draft<Facts> {
  /** What it is about, first; then what else is involved. */
  readonly where: readonly [Place, ...Place[]];
  /** What the sentence says. */
  readonly facts: Facts;
  /** Where it isn't the rule's own. */
  readonly severity?: Severity;
  /** One command that mends it, on the snapshot that was checked. */
  readonly fix?: Command;
  /** Where in the texts of the thing it is about, when it is about a piece of them. */
  readonly spot?: Spot;
  /** Tells findings of one rule at the same places apart. */
  readonly detail?: string;
}

/** Who has answered for a finding. */
export interface Waived {
  readonly reason: string;
  readonly by: string;
  /** A day or an instant, as the waiver has it. */
  readonly at: string;
}

export interface Finding<Id extends string = string, Facts = unknown> extends Omit<Draft<Facts>, 'detail'> {
  readonly rule: Id;
  readonly severity: Severity;
  /** The same from one run to the next while it stands. */
  readonly key: string;
  readonly waived?: Waived;
}
