import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../model/index.ts';
import { readingOf } from '../reading/reading-of.ts';
import { renderDocx } from '../render/docx/render-docx.ts';
import { renderHtml } from '../render/html/render-html.ts';
import { typstHandbook } from '../render/pdf/index.ts';
import { draftOf, journeyOf } from '../testing/drafts.ts';
import { faultsOfTree } from '../testing/faults-of-tree.ts';
import type { Figure } from '../tree/block.ts';
import { parseHandbook } from '../tree/schema.ts';
import { blocksBelow } from '../tree/walk.ts';
import { buildHandbook } from './build.ts';

const source = (digits: string) => `image:${digits.repeat(32)}`;
const [CARD, FACE, GONE] = [source('0a'), source('0b'), source('0c')] as const;
const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMwLvYBAAG+AO8iKSTuAAAAAElFTkSuQmCC';
const shown = { data: PIXEL, width: 800, height: 400 };
const TITLE = 'Front "desk" <1>';

const journey = journeyOf({
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'Stay', locale: 'en', personas: ['mei'] },
  stages: [{ id: 's', title: 'Arrive', phase: 'during' }],
  steps: [{ id: 'p', stage: 's', title: 'Check in' }],
  lanes: [{ id: 'l', role: 'touchpoint', title: 'Where we meet' }],
  cards: [
    { id: 'a', lane: 'l', step: 'p', title: TITLE, image: CARD },
    { id: 'b', lane: 'l', step: 'p', title: 'Gone', image: GONE },
    { id: 'c', lane: 'l', step: 'p', title: 'Elsewhere', image: 'https://pictures.example/a.png' },
    { id: 'd', lane: 'l', step: 'p', title: 'None' },
  ],
  library: { personas: [{ id: 'mei', name: 'Mei', image: FACE }] },
});
const pictures = { map: { [CARD]: shown }, pages: { [CARD]: shown, [FACE]: shown } };
const treeIn = (locale: (typeof LOCALES)[number]) => buildHandbook(draftOf([journey], { locale, pictures }));
const figuresIn = (tree: ReturnType<typeof treeIn>): readonly Figure[] =>
  [...blocksBelow(tree.children)].filter((block) => block.type === 'figure');

describe.each(LOCALES)('BOOK-15 pictures in a handbook in %s', (locale) => {
  const tree = treeIn(locale);

  it('BOOK-15 stand where their record is told of, with words, and where they are missing their place says so', () => {
    const [map, ...own] = figuresIn(tree);
    expect(own.map(({ caption }) => caption)).toEqual([TITLE, 'Gone', 'Mei']);
    expect(own.map(({ svg }) => svg.includes(PIXEL))).toEqual([true, false, true]);
    expect(own.map(({ width, height }) => width / height)).toEqual([2, 2, 2]);
    for (const { alternative, caption } of own) expect(alternative).toContain(caption);
    expect(map?.svg.split(PIXEL)).toHaveLength(2);
    expect(faultsOfTree(tree)).toEqual([]);
    const kept = JSON.stringify(tree);
    expect(parseHandbook(JSON.parse(kept))).toMatchObject({ ok: true });
    expect(JSON.stringify(treeIn(locale))).toBe(kept);
  });

  it('BOOK-15 in HTML they are in the page itself', () => {
    const html = renderHtml(tree);
    const images = html.match(/<img [^>]*>/gu) ?? [];
    expect(images).toHaveLength(2);
    for (const image of images) expect(image).toContain(`src="${PIXEL}"`);
    expect(images[0]).toMatch(/alt="[^"]*Front &quot;desk&quot; &lt;1&gt;/u);
    expect(html).toContain(
      `<image x="1" y="1" width="206" height="95" xlink:href="${PIXEL}" preserveAspectRatio="xMidYMid slice"`,
    );
    expect(html).not.toContain('pictures.example');
  });

  it('BOOK-15 in Word they are pictures, with their words, the same each time', async () => {
    const paint = async () => Uint8Array.of(1);
    const bytes = await renderDocx(tree, paint);
    expect(Buffer.from(await renderDocx(tree, paint)).equals(bytes)).toBe(true);
    const files = unzipSync(bytes);
    const pixels = Buffer.from(PIXEL.slice(PIXEL.indexOf(',') + 1), 'base64');
    const media = Object.entries(files).filter(([name]) => name.startsWith('word/media/'));
    expect(media.some(([, content]) => pixels.equals(content))).toBe(true);
    const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    expect(document).toMatch(/descr="[^"]*Front &quot;desk&quot; &lt;1&gt;/u);
  });

  it('BOOK-15 Typst is given them with their words', () => {
    const { figures } = typstHandbook(tree, () => true);
    expect(figures.filter(({ svg }) => svg.includes(PIXEL))).toHaveLength(3);
  });

  it('BOOK-15 the counter has them with their touchpoint', () => {
    const { touchpoints } = readingOf(tree, () => []);
    expect(touchpoints.map(({ picture }) => picture?.data)).toEqual([PIXEL, undefined, undefined, undefined]);
  });
});
