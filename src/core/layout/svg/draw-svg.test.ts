import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutMap } from '../layout-map.ts';
import { journeys } from '../testing/journeys.ts';
import { largeJourney } from '../testing/large.ts';
import { replaceRecord, snapshotOf } from '../testing/snapshot-of.ts';
import { DRAWING_WORDS } from '../words.ts';
import { drawSvg } from './draw-svg.ts';
import { drawThumbnail } from './thumbnail.ts';

/** A strict XML parser reads it: anything unescaped or unclosed throws. */
const parses = (svg: string): void => {
  expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
};

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><image href="javascript:alert(1)" onload="alert(1)"/>',
  "' onclick='alert(1)",
  ']]>&<![CDATA[',
  '&amp;&#60;script&#62;',
  'a\u0000b\u0008c\ud800d\uffff',
  '<!-- --> <?xml version="1.0"?> <!DOCTYPE x [<!ENTITY y "z">]>',
  'JaVaScRiPt:alert(1)',
  '</text></svg><svg onload=alert(1)>',
];

const hostile = (text: string) =>
  snapshotOf({
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'j', title: text, summary: text, locale: 'en', view: 'current', personas: ['per'] },
    stages: [{ id: 's', title: text, goal: text, phase: 'during', color: '"/><script>' }],
    steps: [
      { id: 'p', stage: 's', title: text },
      { id: 'p2', stage: 's', title: text },
    ],
    lanes: ['touchpoint', 'feeling', 'moments', 'metrics', 'backstage'].map((role) => ({
      id: role,
      role,
      title: text,
    })),
    cards: [
      {
        id: 'a',
        lane: 'touchpoint',
        step: 'p',
        title: text,
        body: text,
        tags: [text],
        owner: 'r',
        channel: 'ch',
      },
      { id: 'b', lane: 'backstage', step: 'p2', title: text, image: text },
    ],
    moments: [{ id: 'm', kind: 'pain', step: 'p', card: 'a', title: text, intensity: 3, frequency: 3 }],
    feelings: [
      { persona: 'per', step: 'p', score: 4, quote: text },
      { persona: 'per', step: 'p2', score: -4, quote: text },
    ],
    links: [{ id: 'l', from: 'a', to: 'b', kind: 'handoff', label: text }],
    measures: [{ step: 'p', metric: text, value: 1, target: 2 }],
    library: {
      personas: [{ id: 'per', name: text }],
      channels: [{ id: 'ch', name: text, kind: 'chat' }],
      roles: [{ id: 'r', name: text }],
    },
  });

describe('hostile text', () => {
  test.each(HOSTILE)('%j is text and nothing else', (text) => {
    const drawing = layoutMap(hostile(text));
    for (const svg of [drawSvg(drawing, { frame: true }), drawThumbnail(drawing)]) {
      parses(svg);
      expect(svg).not.toMatch(/javascript:/iu);
      expect(svg).not.toMatch(/<(?!\/?(?:svg|title|desc|g|rect|path|text|line|circle)\b)/u);
      expect(svg).not.toMatch(/<[^>]*\son\w+\s*=/iu);
      expect(svg).not.toMatch(/<[^>]*\s(?:xlink:)?(?:href|src|style)\s*=/iu);
      expect(svg).not.toMatch(/url\(/iu);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
      expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]|\p{Surrogate}/u);
    }
  });

  test('a colour that is none is not drawn', () => {
    expect(layoutMap(hostile('x')).stages[0]?.color).toBeNull();
  });

  test('in any journey the SVG parses', () => {
    fc.assert(
      fc.property(journeys, fc.string(), (snapshot, title) => {
        parses(drawSvg(layoutMap({ ...snapshot, journey: { ...snapshot.journey, title } }), { frame: true }));
      }),
      { numRuns: 30 },
    );
  });
});

const template = layoutMap(
  snapshotOf(
    JSON.parse(
      readFileSync(new URL('../../../../templates/hotel.zh-CN.journey.json', import.meta.url), 'utf8'),
    ),
  ),
);

describe('the picture', () => {
  test('holds every line of every card', () => {
    const svg = drawSvg(template);
    for (const { face } of template.cards) {
      for (const line of face.title.lines) expect(svg).toContain(`>${line.replaceAll('"', '&quot;')}<`);
    }
  });

  test('words are the caller’s', () => {
    expect(drawSvg(template)).toContain('可视线');
    const ours = DRAWING_WORDS['zh-CN'];
    const words = { ...ours, lines: { ...ours.lines, visibility: '顾客看得见' } };
    expect(drawSvg(template, { words })).toContain('顾客看得见');
  });

  test('a part shows only what it touches', () => {
    const card = template.cards.at(-1);
    if (!card) throw new Error('no card');
    const part = drawSvg(template, { part: card });
    expect(part.length).toBeLessThan(drawSvg(template).length / 10);
    expect(part).toContain(card.face.title.lines[0]);
    expect(part).toContain(`viewBox="${card.x} ${card.y} ${card.width} ${card.height}"`);
  });

  test('both themes differ in colours alone', () => {
    const bare = (svg: string) => svg.replace(/#[0-9a-f]{6}/gu, '');
    const dark = drawSvg(template, { theme: 'dark' });
    expect(bare(dark)).toBe(bare(drawSvg(template)));
    expect(dark).not.toBe(drawSvg(template));
  });
});

describe('FILE-16 pictures on cards', () => {
  const PIXEL =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMwLvYBAAG+AO8iKSTuAAAAAElFTkSuQmCC';
  const source = `image:${'0a'.repeat(32)}`;
  const [first] = hostile('x').cards.list;
  const pictured = (image: string) =>
    layoutMap(replaceRecord(hostile('x'), 'cards', 'a', { ...first, image } as object));

  test('FILE-16 make their card taller by one height, whatever they show', () => {
    const height = (drawing: ReturnType<typeof layoutMap>) => drawing.cards[0]?.height ?? 0;
    expect(height(pictured(source)) - height(pictured(''))).toBe(92);
    expect(height(pictured(PIXEL))).toBe(height(pictured(source)));
    // What lies elsewhere is a sign, in the row of signs.
    const foreign = pictured('https://pictures.example/a.png').cards[0];
    expect([foreign?.height, foreign?.face.marks[0]?.kind]).toEqual([height(pictured('')), 'image']);
  });

  test('FILE-16 are drawn from what is given, in the file itself', () => {
    const svg = drawSvg(pictured(source), { pictures: { [source]: { data: PIXEL, width: 1, height: 1 } } });
    parses(svg);
    expect(svg).toContain(`href="${PIXEL}"`);
    expect(svg.match(/<clipPath/gu)).toHaveLength(1);
  });

  test.each([
    undefined,
    'https://pictures.example/a.png',
    'data:image/svg+xml;base64,AAAA',
    'data:image/png;base64,"/><script>',
  ])('FILE-16 given as %j their place is marked', (given) => {
    const svg = drawSvg(pictured(source), {
      pictures: given === undefined ? {} : { [source]: { data: given, width: 1, height: 1 } },
    });
    parses(svg);
    expect(svg).not.toMatch(/<image|href|url\(|clipPath/u);
    expect(svg.length).toBeGreaterThan(drawSvg(pictured('')).length);
  });
});

describe('thumbnails', () => {
  test.each([0, 100, 1000, 20_000])('of %i cards parse and stay small', (cards) => {
    const svg = drawThumbnail(layoutMap(largeJourney(cards)));
    parses(svg);
    expect(svg.length).toBeLessThan(20 * 1024);
    expect(svg).not.toContain('<text');
  });

  test('the ground of a short journey fills the frame as that of a long one does', () => {
    for (const drawing of [layoutMap(hostile('two steps')), template]) {
      const [band] = /M12 [\d.]+h([\d.]+)v/u.exec(drawThumbnail(drawing))?.slice(1) ?? [];
      expect(Number(band)).toBeCloseTo(320 - 24, 0);
    }
  });

  test('a template’s shows stages, cards, curves and moments', () => {
    const svg = drawThumbnail(template, { theme: 'dark' });
    expect(svg.match(/<path/gu)?.length).toBeGreaterThan(25);
  });
});
