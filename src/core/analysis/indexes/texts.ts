import { type Range, remember } from '../../base/index.ts';
import { type Card, type Command, placeholdersIn, type Script } from '../../model/index.ts';
import type { Spot } from '../finding.ts';

/** A text of a record, and how to change a piece of it. */
export interface FieldText {
  readonly text: string;
  /** `title`, `body`, or the id of a line. */
  readonly field: string;
  /** Whether a piece is filled in before anybody says it. */
  isBlank(range: Range): boolean;
  spot(range: Range): Spot;
  splice(range: Range, insert: string): Command;
}

const splice = (
  table: 'cards' | 'scripts',
  id: string,
  key: string,
  { from, to }: Range,
  insert: string,
  line?: string,
): Command => ({
  type: 'text.splice',
  target: { table, id },
  key,
  index: from,
  remove: to - from,
  insert,
  ...(line === undefined ? {} : { line }),
});

/** What a card says. */
export const cardTexts = remember((card: Card): readonly FieldText[] =>
  (['title', 'body'] as const).map((field) => ({
    text: card[field],
    field,
    isBlank: () => false,
    spot: ({ from, to }) => ({ key: field, from, to }),
    splice: (range, insert) => splice('cards', card.id, field, range, insert),
  })),
);

/** What a script says, line by line. */
export const scriptTexts = remember((script: Script): readonly FieldText[] =>
  script.lines.map(({ id, text }) => ({
    text,
    field: id,
    isBlank: ({ from, to }) => placeholdersIn(text).some((place) => place.from <= from && to <= place.to),
    spot: ({ from, to }) => ({ key: 'text', line: id, from, to }),
    splice: (range, insert) => splice('scripts', script.id, 'text', range, insert, id),
  })),
);
