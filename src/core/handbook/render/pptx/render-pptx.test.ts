import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { replaceRecord, snapshotOf } from '../../../layout/testing/snapshot-of.ts';
import { LOCALES, type Snapshot } from '../../../model/index.ts';
import { withoutSpaces } from '../../testing/expected-texts.ts';
import { HOSTILE } from '../../testing/hostile.ts';
import { type Element, elementsOf, readXml, textOf } from '../../testing/read-xml.ts';
import { openDeck } from './deck.ts';
import { planStage } from './plan.ts';
import { renderPptx } from './render-pptx.ts';
import { heightOf, shortened } from './slide.ts';

const hotel = (locale: string): Snapshot =>
  snapshotOf(
    JSON.parse(
      readFileSync(new URL(`../../../../../templates/hotel.${locale}.journey.json`, import.meta.url), 'utf8'),
    ),
  );

const EMU_PER_POINT = 12_700;

interface Read {
  readonly slides: readonly Element[];
  readonly notes: readonly string[];
  readonly charts: readonly Element[];
}

/** Unpacks a presentation; every part of it, and of the workbooks in it, must be well formed. */
function unpack(bytes: Uint8Array): Read {
  const parsed = (files: Readonly<Record<string, Uint8Array>>): Map<string, Element> =>
    new Map(
      Object.entries(files).flatMap(([name, content]) => {
        if (name.endsWith('.xlsx')) parsed(unzipSync(content));
        return /\.(?:xml|rels)$/u.test(name) ? [[name, readXml(strFromU8(content))] as const] : [];
      }),
    );
  const parts = parsed(unzipSync(bytes));
  const numbered = (pattern: RegExp): Element[] =>
    [...parts]
      .flatMap(([name, part]) => {
        const [, n] = pattern.exec(name) ?? [];
        return n === undefined ? [] : [[Number(n), part] as const];
      })
      .sort(([a], [b]) => a - b)
      .map(([, part]) => part);
  return {
    slides: numbered(/^ppt\/slides\/slide(\d+)\.xml$/u),
    charts: numbered(/^ppt\/charts\/chart(\d+)\.xml$/u),
    notes: numbered(/^ppt\/notesSlides\/notesSlide(\d+)\.xml$/u).map((notes) =>
      elementsOf(notes, 'a:p').map(textOf).join('\n'),
    ),
  };
}

const read = async (snapshot: Snapshot): Promise<Read> => unpack(await renderPptx(snapshot));
const shapes = (slide: Element): Element[] => elementsOf(slide, 'p:sp');
const nameOf = (shape: Element): string => elementsOf(shape, 'p:cNvPr')[0]?.attributes.get('name') ?? '';
const wordsOf = (element: Element): string => elementsOf(element, 'a:t').map(textOf).join('');

interface Placed {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the shapes of a slide lie, in points. */
const placesOn = (slide: Element): Placed[] =>
  [...shapes(slide), ...elementsOf(slide, 'p:cxnSp'), ...elementsOf(slide, 'p:graphicFrame')].map((shape) => {
    const at = (element: string, attribute: string) =>
      Number(elementsOf(shape, element)[0]?.attributes.get(attribute)) / EMU_PER_POINT;
    const frame = elementsOf(shape, 'a:off').length > 0 ? 'a' : 'p';
    const [left, top] = [at(`${frame}:off`, 'x'), at(`${frame}:off`, 'y')];
    return {
      name: nameOf(shape),
      left,
      top,
      right: left + at('a:ext', 'cx'),
      bottom: top + at('a:ext', 'cy'),
    };
  });

const expectNothingOutside = ({ slides }: Read): void => {
  for (const slide of slides) {
    for (const { name, left, top, right, bottom } of placesOn(slide)) {
      expect([name, left >= 0, top >= 0, right <= 960.5, bottom <= 540.5]).toEqual([
        name,
        true,
        true,
        true,
        true,
      ]);
    }
  }
};

const base = {
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'j', locale: 'en', view: 'current', personas: [] },
};

describe('FILE-16 pictures on cards', () => {
  const source = `image:${'0a'.repeat(32)}`;
  const PIXEL =
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGMwLvYBAAG+AO8iKSTuAAAAAElFTkSuQmCC';
  const snapshot = hotel('en');
  const [card] = snapshot.cards.list;
  const pictured = replaceRecord(snapshot, 'cards', card?.id ?? '', { ...card, image: source } as object);

  it('FILE-16 stand in their box, with words for who does not see them, the same each time', async () => {
    const how = ['en', { [source]: { data: PIXEL, width: 1, height: 1 } }] as const;
    const bytes = await renderPptx(pictured, ...how);
    expect(Buffer.from(await renderPptx(pictured, ...how)).equals(bytes)).toBe(true);
    const slides = unpack(bytes).slides.flatMap((slide) => elementsOf(slide, 'p:pic'));
    expect(slides.map(nameOf)).toEqual([`picture ${card?.id}`]);
    const alternative = elementsOf(slides[0] as Element, 'p:cNvPr')[0]?.attributes.get('descr');
    expect(alternative).toBe(`Picture of “${card?.title}”`);
    expectNothingOutside(unpack(bytes));
  });

  it('FILE-16 that are missing leave their place', async () => {
    const { slides } = unpack(await renderPptx(pictured));
    expect(slides.flatMap((slide) => elementsOf(slide, 'p:pic'))).toEqual([]);
    expect(slides.flatMap(shapes).map(nameOf)).toContain(`picture ${card?.id}`);
  });
});

describe.each(LOCALES)('a map as slides in %s', (locale) => {
  const snapshot = hotel(locale);
  const reading = read(snapshot);

  it('has every card as a shape of its own with its text', async () => {
    const { slides } = await reading;
    const all = new Map(slides.flatMap(shapes).map((shape) => [nameOf(shape), wordsOf(shape)]));
    for (const { id, title } of snapshot.cards.list) {
      expect(withoutSpaces(all.get(`card ${id}`) ?? '')).toContain(withoutSpaces(title));
    }
    for (const { id, title } of snapshot.moments.list) {
      expect(withoutSpaces(all.get(`moment ${id}`) ?? '')).toContain(withoutSpaces(title));
    }
  });

  it('looks at a link once a slide, however many cards there are', async () => {
    const snapshot = hotel('en');
    let looked = 0;
    const list = snapshot.links.list.map((link) =>
      Object.defineProperty({ ...link }, 'from', {
        get: () => {
          looked += 1;
          return link.from;
        },
      }),
    );
    const { slides } = await read({ ...snapshot, links: { ...snapshot.links, list } });
    expect(looked).toBeGreaterThan(list.length);
    expect(looked).toBeLessThanOrEqual(list.length * slides.length);
  });

  it('has scripts and standards in the notes, a paragraph a line', async () => {
    const notes = (await reading).notes.join('\n');
    const { scripts, slas } = snapshot.library;
    const used = <T>(ids: readonly string[], get: (id: string) => T | undefined): T[] =>
      ids.flatMap((id) => get(id) ?? []);
    const cards = snapshot.cards.list;
    const lines = cards.flatMap((card) => used(card.scripts, scripts.get)).flatMap((script) => script.lines);
    expect(lines.length).toBeGreaterThan(5);
    for (const { text } of lines) expect(notes.split('\n').some((line) => line.includes(text))).toBe(true);
    const names = cards.flatMap((card) => used(card.slas, slas.get)).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(notes).toContain(name);
  });

  it('keeps everything on its slides, and no two boxes of a slide lie on one another', async () => {
    const found = await reading;
    expectNothingOutside(found);
    for (const slide of found.slides) {
      const boxes = placesOn(slide).filter(({ name }) => /^(?:card|moment|measure) /u.test(name));
      for (const [nth, a] of boxes.entries()) {
        for (const b of boxes.slice(nth + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect([a.name, b.name, apart]).toEqual([a.name, b.name, true]);
        }
      }
    }
  });

  it('has connectors that hold to the boxes they join', async () => {
    const { slides } = await reading;
    const connectors = slides.flatMap((slide) => elementsOf(slide, 'p:cxnSp').map((one) => ({ one, slide })));
    expect(connectors.length).toBeGreaterThan(5);
    for (const { one, slide } of connectors) {
      const ids = new Map(
        shapes(slide).map((shape) => [elementsOf(shape, 'p:cNvPr')[0]?.attributes.get('id'), nameOf(shape)]),
      );
      for (const end of ['a:stCxn', 'a:endCxn']) {
        expect(ids.get(elementsOf(one, end)[0]?.attributes.get('id'))).toMatch(/^card /u);
      }
    }
  });

  it('has the curves as charts whose numbers are the scores', async () => {
    const { charts } = await reading;
    const whole = charts[0] as Element;
    const points = elementsOf(whole, 'c:val').flatMap((values) => elementsOf(values, 'c:v').map(textOf));
    expect(points.map(Number).sort()).toEqual(snapshot.feelings.list.map(({ score }) => score).sort());
    for (const chart of charts)
      for (const value of elementsOf(chart, 'c:v')) expect(textOf(value)).not.toBe('');
  });

  it('names each shape of a slide by an id of its own', async () => {
    for (const slide of (await reading).slides) {
      const ids = elementsOf(slide, 'p:cNvPr').map(({ attributes }) => attributes.get('id'));
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('is the same bytes each time', async () => {
    const [first, second] = [await renderPptx(snapshot), await renderPptx(hotel(locale))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('has fonts for Chinese in its theme', async () => {
    const theme = strFromU8(unzipSync(await renderPptx(snapshot))['ppt/theme/theme1.xml'] as Uint8Array);
    expect(theme.match(/<a:ea typeface="Microsoft YaHei"\/>/gu)?.length).toBe(2);
  });
});

describe('odd maps', () => {
  it('without any stage are two slides', async () => {
    const { slides } = await read(snapshotOf({ ...base, stages: [], steps: [], lanes: [], cards: [] }));
    expect(slides.length).toBe(2);
    expect(wordsOf(slides[1] as Element)).toContain('This journey has no stages yet.');
  });

  it('with a stage without steps say so', async () => {
    const { slides } = await read(
      snapshotOf({
        ...base,
        stages: [{ id: 's', title: 'Empty', phase: 'during' }],
        steps: [],
        lanes: [{ id: 'l', role: 'touchpoint', title: '' }],
        cards: [],
      }),
    );
    expect(slides.length).toBe(3);
    expect(wordsOf(slides[2] as Element)).toContain('Nothing stands here yet.');
  });

  it('with hostile and unwritable text are whole all the same', async () => {
    const hostile = Object.values(HOSTILE).map((text) => text.slice(0, 200));
    const texts = [...hostile, 'a\u0000b\ud800c\uffff', ''];
    const found = await read(
      snapshotOf({
        ...base,
        journey: { ...base.journey, title: HOSTILE.xml, summary: HOSTILE.html },
        stages: [{ id: 's', title: HOSTILE.xml, goal: HOSTILE.html, phase: 'during' }],
        steps: [{ id: 'p', stage: 's', title: HOSTILE.formula }],
        lanes: [
          { id: 'l', role: 'touchpoint', title: HOSTILE.html },
          { id: 'f', role: 'feeling', title: '' },
        ],
        cards: texts.map((title, nth) => ({ id: `c${nth}`, lane: 'l', step: 'p', title, body: title })),
        feelings: [{ persona: '<&"', step: 'p', score: 3, quote: '' }],
      }),
    );
    const all = withoutSpaces(found.slides.map(wordsOf).join(' '));
    for (const text of hostile) expect(all).toContain(withoutSpaces(text));
    expect(all).toContain('a\ufffdb\ufffdc\ufffd');
    expectNothingOutside(found);
  });

  it('with 400 steps and crowded cells go on from slide to slide', async () => {
    const steps = Array.from({ length: 400 }, (_, nth) => ({
      id: `p${nth}`,
      stage: `s${nth % 10}`,
      title: `Step ${nth}`,
    }));
    const crowd = Array.from({ length: 60 }, (_, nth) => ({
      id: `x${nth}`,
      lane: 'l',
      step: 'p0',
      title: `Crowd ${nth} ${'很长的标题'.repeat(nth % 8)}`,
    }));
    const snapshot = snapshotOf({
      ...base,
      stages: Array.from({ length: 10 }, (_, nth) => ({
        id: `s${nth}`,
        title: `Stage ${nth}`,
        phase: 'during',
      })),
      steps,
      lanes: [{ id: 'l', role: 'touchpoint', title: 'Touch' }],
      cards: [
        ...crowd,
        ...steps.map(({ id }, nth) => ({ id: `c${nth}`, lane: 'l', step: id, title: `Card ${nth}` })),
      ],
    });
    const found = await read(snapshot);
    expectNothingOutside(found);
    const names = found.slides
      .flatMap(shapes)
      .map(nameOf)
      .filter((name) => name.startsWith('card '));
    expect(names.sort()).toEqual(snapshot.cards.list.map(({ id }) => `card ${id}`).sort());
    expect(found.slides.length).toBeGreaterThan(82);
    expect(found.slides.length).toBeLessThan(110);
  }, 60_000);

  it('have arrows that point where the link goes, also back and up', async () => {
    const cards = ['a', 'b', 'c', 'd'].map((id, nth) => ({ id, lane: 'l', step: `p${nth % 2}`, title: id }));
    const link = (from: string, to: string) => ({ id: `${from}${to}`, from, to, kind: 'flow' });
    const { slides } = await read(
      snapshotOf({
        ...base,
        stages: [{ id: 's', title: 's', phase: 'during' }],
        steps: ['p0', 'p1'].map((id) => ({ id, stage: 's', title: id })),
        lanes: [{ id: 'l', role: 'touchpoint', title: '' }],
        cards,
        links: [link('a', 'b'), link('b', 'a'), link('c', 'a'), link('b', 'c'), link('c', 'b')],
      }),
    );
    const turns = elementsOf(slides[2] as Element, 'p:cxnSp').map((one) => {
      const { attributes } = elementsOf(one, 'a:xfrm')[0] as Element;
      return [attributes.get('flipH') === '1', attributes.get('flipV') === '1'];
    });
    expect(turns).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, false],
      [false, true],
    ]);
  });

  it('with cards that lost their place have them on slides of their own', async () => {
    const cards = Array.from({ length: 90 }, (_, nth) => ({
      id: `c${nth}`,
      lane: 'l',
      step: 'p',
      title: `Lost ${nth}`,
    }));
    const placed = snapshotOf({
      ...base,
      stages: [{ id: 's', title: 's', phase: 'during' }],
      steps: [{ id: 'p', stage: 's', title: 'p' }],
      lanes: [{ id: 'l', role: 'touchpoint', title: '' }],
      cards,
    });
    const { slides } = await read(
      cards.reduce((snapshot, { id }) => replaceRecord(snapshot, 'cards', id, { step: 'gone' }), placed),
    );
    const names = slides
      .flatMap(shapes)
      .map(nameOf)
      .filter((name) => name.startsWith('card '));
    expect(new Set(names).size).toBe(90);
  });
});

it('slides of a stage are about equally full', () => {
  const deck = openDeck(hotel('en'), 'en');
  for (const { stage, steps } of deck.grid.stages) {
    const heights = planStage(stage, steps, deck).map(({ rows }) =>
      rows.reduce((sum, row) => sum + row.height, 0),
    );
    expect(Math.min(...heights) / Math.max(...heights)).toBeGreaterThan(0.4);
  }
});

it('texts are measured in the room that they have', () => {
  const line = (text: string) => [[{ text, size: 10, color: '#000000' }]];
  expect(heightOf(line('x'), 100)).toBeCloseTo(12.4);
  expect(heightOf(line('字'.repeat(20)), 108)).toBeCloseTo(2 * 14.2);
  expect(shortened('short', 10, 100, 1)).toBe('short');
  expect(shortened('字'.repeat(40), 10, 108, 1)).toMatch(/^字{5,9}…$/u);
});
