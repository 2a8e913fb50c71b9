import { Document, Packer } from 'docx';
import type { Figure } from '../../tree/block.ts';
import type { Handbook } from '../../tree/handbook.ts';
import { pictureIn } from '../../tree/picture.ts';
import { blocksBelow } from '../../tree/walk.ts';
import { clean } from '../clean.ts';
import { writeBlocks } from './blocks.ts';
import { pageNumbersFor } from './estimate/page-numbers.ts';
import { finish } from './finish.ts';
import { NUMBERING } from './numbering.ts';
import { sectionsOf } from './pages.ts';
import { answersTo } from './questions.ts';
import { stylesFor } from './styles.ts';
import { OUTERMOST, startWriting } from './writing.ts';

/** Paints a figure as a PNG, for programs that don't draw SVG; null where it is no picture. */
export type PaintFigure = (figure: Figure) => Promise<Uint8Array | null>;

/** What can't be painted is left out of the map: it is told in words. */
async function painted(tree: Handbook, paint: PaintFigure): Promise<Map<Figure, Uint8Array>> {
  const pictures = new Map<Figure, Uint8Array>();
  for (const block of blocksBelow(tree.children)) {
    if (block.type !== 'figure' || pictureIn(block.svg)) continue;
    const png = await paint(block);
    if (png) pictures.set(block, png);
  }
  return pictures;
}

/** The handbook as a Word document. The same tree and pictures make the same bytes. */
export async function renderDocx(given: Handbook, paint: PaintFigure): Promise<Uint8Array> {
  const tree = clean(given);
  const { facts, locale } = tree;
  const writing = startWriting(tree, await painted(tree, paint));
  const pieces = [
    ...writeBlocks(tree.children, writing, OUTERMOST),
    ...answersTo(writing.takeAsked(), writing),
  ];
  const document = new Document({
    title: facts.title,
    subject: facts.number,
    creator: facts.owner || facts.organization || facts.title,
    lastModifiedBy: facts.owner || facts.organization || facts.title,
    customProperties: [
      { name: 'Number', value: facts.number },
      { name: 'Edition', value: facts.edition },
      { name: 'Issue', value: facts.issue ? String(facts.issue.n) : '' },
      { name: 'Effective', value: facts.issue?.effective ?? '' },
      { name: 'Language', value: locale },
    ].filter(({ value }) => value !== ''),
    styles: stylesFor(locale),
    numbering: NUMBERING,
    pageNumbers: pageNumbersFor(locale),
    sections: sectionsOf(pieces, writing),
  });
  const bytes = await Packer.toBuffer(document);
  return finish(bytes, facts.issue?.effective ?? facts.made);
}
