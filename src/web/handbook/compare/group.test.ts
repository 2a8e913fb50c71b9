import { expect, it } from 'vitest';
import type { HandbookChange } from '../../../core/protocol/index.ts';
import { groupChanges, inReadingOrder } from './group.ts';

const at = (what: string, ...titles: readonly string[]): HandbookChange => ({
  kind: 'changed',
  where: titles.map((title) => ({ type: 'stage', id: title, title })),
  what,
  before: 'a',
  after: 'b',
});

it('walks through changes in the order in which they stand on the page: a place before what is in it', () => {
  const changes = [
    at('deep', 'Journey', 'Stage', 'Card'),
    at('wide', 'Journey'),
    at('whole'),
    at('other', 'Other'),
    at('stage', 'Journey', 'Stage'),
  ];
  const read = inReadingOrder(groupChanges(changes)).map(({ what }) => what);
  expect(read).toEqual(['whole', 'wide', 'stage', 'deep', 'other']);
});
