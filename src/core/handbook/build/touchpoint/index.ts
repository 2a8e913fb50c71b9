import { gridOf } from '../../../model/index.ts';
import type { Block, Section } from '../../tree/block.ts';
import { type Book, hoursLine, named, roleLine, texts, titleOf } from '../book.ts';
import { proseBlocks } from '../markdown.ts';
import { facts, oneLine, said, section } from '../nodes.ts';
import { pictureFigure } from '../pictures.ts';
import { scriptBlock } from '../scripts.ts';
import { handoffs } from './handoffs.ts';
import { momentBlock, momentsOf } from './moments.ts';
import { authorityTable, ladderTable, standardsTable } from './standards.ts';
import type { Touchpoint } from './touchpoint.ts';
import { workTable } from './work.ts';

/** All that whoever works at a touchpoint needs to know. */
export function touchpointSection(book: Book, at: Touchpoint, alsoHere: readonly Block[]): Section {
  const { card, source, audience } = at;
  return section({
    id: at.section,
    title: titleOf(card.title, book.words),
    about: {
      type: 'touchpoint',
      id: card.id,
      situation: oneLine(card.situation ?? ''),
      channel: at.channel ? titleOf(at.channel.name, book.words) : '',
      slas: at.slas.map(({ id }) => id),
      scripts: at.scripts.map(({ id }) => id),
      authorities: at.authorities.map(({ id }) => id),
    },
    ...(audience && { audience }),
    children: [
      ...glance(book, at),
      ...pictureFigure(
        book,
        book.idOf('picture', source.id, card.id),
        titleOf(card.title, book.words),
        card.image,
      ),
      ...proseBlocks(card.body),
      ...standardsTable(book, at),
      ...ladderTable(book, at),
      ...at.scripts.map((script) => scriptBlock(script, titleOf(script.name, book.words))),
      ...authorityTable(book, at),
      ...handoffs(book, at),
      ...workTable(book, at),
      ...(momentsOf(source.snapshot).atCard.get(card.id) ?? []).map((moment) =>
        momentBlock(book, source.snapshot, moment),
      ),
      ...alsoHere,
    ],
  });
}

/** What it is about at a glance. */
function glance(book: Book, { card, step, source, owner }: Touchpoint): readonly Block[] {
  const { words } = book;
  const grid = gridOf(source.snapshot);
  const titles = (role: 'customer' | 'evidence') =>
    texts(
      book,
      grid.lanes
        .filter((lane) => lane.role === role)
        .flatMap((lane) => grid.cell(lane.id, step.id).map(({ title }) => oneLine(title))),
    );
  return facts([
    [words['at.situation'], said(oneLine(card.situation ?? ''))],
    [words['at.channel'], named(book, 'channels', card.channel)],
    [words['at.owner'], roleLine(book, card.owner)],
    [words['at.hours'], hoursLine(book, card.calendar ?? owner?.calendar)],
    [words['at.stake'], card.stake === undefined ? [] : said(words['at.stakeOf'](card.stake))],
    [words['at.step'], said(oneLine(step.title))],
    [words['at.customer'], titles('customer')],
    [words['at.evidence'], titles('evidence')],
    [words['at.systems'], texts(book, card.systems)],
  ]);
}
