import type { Link, Snapshot } from '../../../model/index.ts';
import type { Block } from '../../tree/block.ts';
import { type Book, texts, titleOf } from '../book.ts';
import { duration, facts, type Line, number, said } from '../nodes.ts';
import type { Touchpoint } from './touchpoint.ts';

const known = new WeakMap<Snapshot, ReadonlyMap<string, readonly Link[]>>();

/** Hand-overs by the cards at both ends. */
function handoffsAt(snapshot: Snapshot, card: string): readonly Link[] {
  const all = known.get(snapshot) ?? byCard(snapshot);
  known.set(snapshot, all);
  return all.get(card) ?? [];
}

function byCard({ links }: Snapshot): ReadonlyMap<string, readonly Link[]> {
  const all = new Map<string, Link[]>();
  for (const link of links.list) {
    if (link.kind !== 'handoff') continue;
    for (const end of new Set([link.from, link.to])) all.set(end, [...(all.get(end) ?? []), link]);
  }
  return all;
}

/** When a touchpoint hands over, and what goes along, so that nobody has to say it twice. */
export const handoffs = (book: Book, { source, card }: Touchpoint): readonly Block[] =>
  handoffsAt(source.snapshot, card.id).map((link): Block => {
    const { words } = book;
    const isFrom = link.from === card.id;
    const other = source.snapshot.cards.get(isFrom ? link.to : link.from);
    const name = titleOf(other?.title ?? '', words);
    const title = isFrom ? words['at.handsOver'](name) : words['at.takesOver'](name);
    return { type: 'callout', tone: 'plain', title, children: facts(contract(book, link)) };
  });

function contract(book: Book, { label, handoff }: Link): readonly (readonly [string, Line])[] {
  const { words } = book;
  const passes = texts(book, handoff?.passes ?? []);
  return [
    [words['at.whoElse'], said(label.trim())],
    [words['handoff.tries'], handoff?.tries === undefined ? [] : number(handoff.tries)],
    [words['handoff.wait'], handoff?.wait ? duration(handoff.wait) : []],
    [words['handoff.request'], handoff?.onRequest ? said(words['handoff.requestYes']) : []],
    [
      words['handoff.confidence'],
      handoff?.confidenceBelow === undefined ? [] : number(handoff.confidenceBelow, 'percent'),
    ],
    [words['handoff.sensitive'], texts(book, handoff?.sensitive ?? [])],
    [words['handoff.passes'], passes.length > 0 ? passes : said(words['handoff.nothing'])],
  ];
}
