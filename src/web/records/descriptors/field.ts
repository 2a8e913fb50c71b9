import type { LibraryTable, TableName } from '../../../core/model/index.ts';
import type { Word } from '../words.ts';

export interface Option {
  readonly value: string;
  readonly word: Word;
}

interface Common {
  /** The key in the record, or in the object that holds it. */
  readonly key: string;
  readonly label: Word;
  /** One sentence of help, where the label can't say it. */
  readonly hint?: Word;
  /** The label stands above and the editor takes the whole width. */
  readonly wide?: boolean;
  /** The section's title says it already: no label, no frame. */
  readonly bare?: boolean;
  /** Makes sense for many records at once. */
  readonly many?: boolean;
}

export type ProseSpec = Common & { readonly kind: 'prose'; readonly lines: 'one' | 'many' };
export type TextSpec = Common & { readonly kind: 'text'; readonly lines: 'one' | 'many' };
export type ChoiceSpec = Common & { readonly kind: 'choice'; readonly options: readonly Option[] };
export type ChoicesSpec = Common & { readonly kind: 'choices'; readonly options: readonly Option[] };
export type NumberSpec = Common & {
  readonly kind: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly integer?: boolean;
  /** The record holds 0.9 where people read 90 %. */
  readonly percent?: boolean;
};
export type FiveSpec = Common & { readonly kind: 'five' };
export type DurationSpec = Common & { readonly kind: 'duration' };
/** A day; where the record may hold an instant, the day of it. */
export type DateSpec = Common & { readonly kind: 'date' };
export type SwitchSpec = Common & { readonly kind: 'switch' };
export type RefSpec = Common & { readonly kind: 'ref'; readonly to: TableName };
export type RefsSpec = Common & { readonly kind: 'refs'; readonly to: LibraryTable };
export type StandardsSpec = Common & {
  readonly kind: 'standards';
  readonly to: 'slas' | 'scripts' | 'authorities';
};
/** Chips for words, a list for sentences. */
export type TextsSpec = Common & { readonly kind: 'texts'; readonly as: 'chips' | 'list' };
export type GroupSpec = Common & { readonly kind: 'group'; readonly fields: readonly Field[] };
export type RowsSpec = Common & {
  readonly kind: 'rows';
  readonly fields: readonly Field[];
  readonly add: Word;
};
/** Which record this one belongs to for good. */
export type FixedSpec = Common & { readonly kind: 'fixed'; readonly to: TableName };
type Special =
  | 'color'
  | 'image'
  | 'timezone'
  | 'currency'
  | 'clock'
  | 'days'
  | 'dates'
  | 'metric'
  | 'lines'
  | 'where';
/** An editor made for this one field. */
export type SpecialSpec = { [K in Special]: Common & { readonly kind: K } }[Special];

/** How one field of a record is shown and edited. */
export type Field =
  | ProseSpec
  | TextSpec
  | ChoiceSpec
  | ChoicesSpec
  | NumberSpec
  | FiveSpec
  | DurationSpec
  | DateSpec
  | SwitchSpec
  | RefSpec
  | RefsSpec
  | StandardsSpec
  | TextsSpec
  | GroupSpec
  | RowsSpec
  | FixedSpec
  | SpecialSpec;

export type FieldKind = Field['kind'];
export type FieldOf<K extends FieldKind> = Extract<Field, { kind: K }>;

export interface Section {
  /** Without a title the section is the record's head: always open. */
  readonly title?: Word;
  /** Starts folded while nothing of it is filled in. */
  readonly folded?: boolean;
  readonly fields: readonly Field[];
}

/** How a kind of record is shown: its sections, in order. */
export interface Descriptor {
  readonly sections: readonly Section[];
}

/** Options worded by `set.value` of the catalogue. */
export function options<const S extends string, const V extends string>(
  set: S,
  values: readonly V[],
): readonly (`${S}.${V}` extends Word ? Option : never)[] {
  return values.map((value) => ({ value, word: `${set}.${value}` })) as never;
}

export const fieldsOf = ({ sections }: Descriptor): readonly Field[] =>
  sections.flatMap(({ fields }) => fields);
