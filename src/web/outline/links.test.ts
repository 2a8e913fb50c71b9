import { describe, expect, it } from 'vitest';
import { createTable, type Link } from '../../core/model/index.ts';
import { linksOf, sameLinks } from './links.ts';

const link = (id: string, from: string, to: string): Link => ({ id, from, to, kind: 'needs', label: '' });
const tableOf = (links: readonly Link[]) => ({
  links: createTable(links.map((record, at) => ({ id: record.id, order: `a${at}`, record }))),
});
const toldOf = (map: ReturnType<typeof tableOf>, card: string) =>
  linksOf(map, card).map(({ link: { id }, direction, other }) => `${id} ${direction} ${other}`);

describe('the links of a card', () => {
  const map = tableOf([link('one', 'b', 'a'), link('two', 'a', 'c'), link('three', 'a', 'b')]);

  it('tells those that begin there before those that end there', () => {
    expect(toldOf(map, 'a')).toEqual(['two out c', 'three out b', 'one in b']);
    expect(toldOf(map, 'c')).toEqual(['two in a']);
    expect(toldOf(map, 'nobody')).toEqual([]);
  });

  it('are the same until one of them changes', () => {
    const [one, ...rest] = map.links.list as [Link, ...Link[]];
    const again = tableOf([one, ...rest]);
    const changed = tableOf([{ ...one, label: 'the part' }, ...rest]);
    expect(sameLinks(linksOf(map, 'a'), linksOf(again, 'a'))).toBe(true);
    expect(sameLinks(linksOf(map, 'a'), linksOf(changed, 'a'))).toBe(false);
    expect(sameLinks(linksOf(map, 'c'), linksOf(changed, 'c'))).toBe(true);
  });
});
