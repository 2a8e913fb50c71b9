import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Card, gridOf, LIMITS, type Snapshot } from '../../core/model/index.ts';
import type { Pick } from '../session/index.ts';
import { addLane, addStage, type Cell, type Clip, copySelection, parseClip, type Spot } from './index.ts';
import { paste } from './paste.ts';
import { pasteClipboard } from './paste-clipboard.ts';
import { EMPTY, fileOf, type LiveMap, liveMaps, type TEMPLATES, template } from './testing/live-map.ts';

const liveMap = liveMaps(() => new Y.Doc());

const open = (name: (typeof TEMPLATES)[number] = 'hotel.en') => liveMap(template(name));
const source = open().snapshot();
const grid = gridOf(source);
const lane = (at: number) => grid.lanes.at(at)?.id ?? '';
const step = (at: number) => grid.steps.at(at)?.id ?? '';
const spot = (cell: Cell): Spot => ({ cell, card: null });

function clipOf(selection: readonly Pick[], from: Snapshot = source): Clip {
  const copied = copySelection(from, selection);
  const clip = parseClip(copied?.json ?? '');
  if (!clip.ok) throw new Error(clip.error);
  return clip.value;
}
const cardPicks = (ids: readonly string[]): Pick[] => ids.map((id) => ({ table: 'cards', id }));
const pastedCards = (map: LiveMap, picks: readonly Pick[] | null): Card[] =>
  (picks ?? []).flatMap(({ id }) => map.snapshot().cards.get(id) ?? []);
const numbered = (snapshot: Snapshot, card: Card): [number, number] => [
  snapshot.lanes.list.findIndex(({ id }) => id === card.lane),
  gridOf(snapshot).steps.findIndex(({ id }) => id === card.step),
];
const count = (snapshot: Snapshot) => ({
  cards: snapshot.cards.size,
  moments: snapshot.moments.size,
  links: snapshot.links.size,
  steps: snapshot.steps.size,
  feelings: snapshot.feelings.size,
});

describe('copying and pasting cards', () => {
  it('keeps their number, moments, links and arrangement, in one command', () => {
    fc.assert(
      fc.property(fc.subarray(source.cards.list.slice(), { minLength: 1, maxLength: 15 }), (chosen) => {
        const map = open();
        const clip = clipOf(cardPicks(chosen.map(({ id }) => id)));
        const result = map.run(paste(map.snapshot(), spot({ lane: lane(0), step: step(0) }), clip));
        expect(result.commands).toHaveLength(1);
        const after = map.snapshot();
        expect(count(after)).toEqual({
          cards: source.cards.size + chosen.length,
          moments: source.moments.size + clip.moments.length,
          links: source.links.size + clip.links.length,
          steps: source.steps.size,
          feelings: source.feelings.size,
        });
        const was = clip.cards.map((card) => numbered(source, card));
        const [top, left] = [0, 1].map((axis) => Math.min(...was.map((at) => at[axis] as number)));
        const is = pastedCards(map, result.selection).map((card) => numbered(after, card));
        expect(is).toEqual(was.map(([row, column]) => [row - (top ?? 0), column - (left ?? 0)]));
        map.undo();
        expect(fileOf(map.snapshot())).toEqual(fileOf(source));
      }),
      { numRuns: 12 },
    );
  });

  it('puts them after the card that the keyboard stands on', () => {
    const map = open();
    const target = source.cards.list[0] as Card;
    const clip = clipOf(cardPicks([source.cards.list[5]?.id ?? '', target.id]));
    const result = map.run(
      paste(map.snapshot(), { cell: target, card: target.id }, { ...clip, cards: clip.cards.slice(0, 1) }),
    );
    const cell = gridOf(map.snapshot()).cell(target.lane, target.step);
    expect(cell[cell.findIndex(({ id }) => id === target.id) + 1]?.id).toBe(result.selection?.[0]?.id);
  });

  it('makes steps beyond the right edge, named as they were, and stacks below the last lane', () => {
    const map = open();
    const first = grid.cell(lane(1), step(0))[0] as Card;
    const right = grid.cell(lane(1), step(3))[0] as Card;
    const below = grid.cell(lane(2), step(0))[0] as Card;
    const clip = clipOf(cardPicks([first, right, below].map(({ id }) => id)));
    const result = map.run(paste(map.snapshot(), spot({ lane: lane(-1), step: step(-1) }), clip));
    const after = gridOf(map.snapshot());
    expect(after.steps).toHaveLength(grid.steps.length + 1);
    expect(after.stages.at(-1)?.steps.at(-1)?.title).toBe(grid.steps[3]?.title);
    const [one, two, three] = pastedCards(map, result.selection);
    expect([one?.title, two?.title, three?.title]).toEqual([first.title, right.title, below.title]);
    expect(one).toMatchObject({ lane: lane(-1), step: step(-1) });
    expect(two).toMatchObject({ lane: lane(-1), step: after.steps.at(-1)?.id });
    expect(three).toMatchObject({ lane: below.lane, step: step(-1) });
  });

  it('takes the standards along into another workspace, once', () => {
    const chosen = source.cards.list.filter(({ slas, scripts, authorities }) =>
      [slas, scripts, authorities].some((list) => list.length > 0),
    );
    const clip = clipOf(cardPicks(chosen.map(({ id }) => id)));
    const map = open('ecommerce.zh-CN');
    const before = map.snapshot();
    const at = spot({ lane: before.lanes.list[0]?.id ?? '', step: gridOf(before).steps[0]?.id ?? '' });
    const { selection } = map.run(paste(before, at, clip));
    const library = map.snapshot().library;
    for (const card of pastedCards(map, selection)) {
      for (const id of card.slas) expect(library.slas.has(id)).toBe(true);
      for (const id of card.scripts) expect(library.scripts.get(id)?.lines.length).toBeGreaterThan(0);
      for (const id of card.authorities) {
        expect(library.roles.has(library.authorities.get(id)?.role ?? '')).toBe(true);
      }
    }
    const size = library.slas.size + library.scripts.size + library.roles.size + library.calendars.size;
    map.run(paste(map.snapshot(), at, clip));
    const again = map.snapshot().library;
    expect(again.slas.size + again.scripts.size + again.roles.size + again.calendars.size).toBe(size);
    map.undo();
    map.undo();
    expect(fileOf(map.snapshot())).toEqual(fileOf(before));
    expect(map.snapshot().library.slas.size).toBe(before.library.slas.size);
  });

  it('gives a library record a new name where something else has its own', () => {
    const card = source.cards.list.find(({ slas }) => slas.length > 0) as Card;
    const clip = clipOf(cardPicks([card.id]));
    const taken = card.slas[0] ?? '';
    const file = template('ecommerce.zh-CN') as { lanes: Array<{ id: string; role: string; title: string }> };
    file.lanes.push({ id: taken, role: 'notes', title: '' });
    const map = liveMap(file);
    const { selection } = map.run(paste(map.snapshot(), null, clip));
    const [pasted] = pastedCards(map, selection);
    expect(pasted?.slas[0]).not.toBe(taken);
    expect(map.snapshot().library.slas.get(pasted?.slas[0] ?? '')?.name).toBe(
      source.library.slas.get(taken)?.name,
    );
  });

  it('leaves the clipboard alone when there is nothing to copy', () => {
    expect(copySelection(source, [])).toBeNull();
    expect(copySelection(source, [{ table: 'links', id: source.links.list[0]?.id ?? '' }])).toBeNull();
  });

  it('pastes a moment that was copied alone onto the target step', () => {
    const map = open();
    const moment = source.moments.list.find(({ card }) => card !== undefined);
    const clip = clipOf([{ table: 'moments', id: moment?.id ?? '' }]);
    const { selection } = map.run(paste(map.snapshot(), spot({ lane: lane(0), step: step(0) }), clip));
    const pasted = map.snapshot().moments.get(selection?.[0]?.id ?? '');
    expect(pasted).toMatchObject({ title: moment?.title, step: step(0) });
    expect(pasted?.card).toBeUndefined();
  });
});

describe('copying and pasting headers', () => {
  const everything: readonly Pick[] = source.stages.list.map(({ id }) => ({ table: 'stages', id }));

  it('builds the whole map anew on an empty one', () => {
    const map = liveMap(EMPTY);
    map.run(paste(map.snapshot(), null, clipOf(everything)));
    const after = map.snapshot();
    expect(count(after)).toEqual(count(source));
    const titles = (snapshot: Snapshot) => {
      const cells = gridOf(snapshot);
      return cells.lanes.map(({ id, role, title }) => [
        role,
        title,
        cells.steps.map((column) => cells.cell(id, column.id).map((card) => card.title)),
      ]);
    };
    expect(titles(after)).toEqual(
      titles(source).filter(([, , cells]) => (cells as string[][]).flat().length > 0),
    );
    expect(after.stages.list.map(({ title }) => title)).toEqual(source.stages.list.map(({ title }) => title));
    for (const { persona } of after.feelings.list) expect(after.library.personas.has(persona)).toBe(true);
  });

  it('puts stages after the stage of the spot, and cards in lanes of the same role', () => {
    const map = open('ecommerce.zh-CN');
    const before = map.snapshot();
    const target = gridOf(before).stages[1]?.steps[0]?.id ?? '';
    const stage = grid.stages[0]?.stage;
    const clip = clipOf([{ table: 'stages', id: stage?.id ?? '' }]);
    const at = spot({ lane: before.lanes.list[0]?.id ?? '', step: target });
    const { selection } = map.run(paste(before, at, clip));
    const after = map.snapshot();
    expect(after.stages.list[2]).toMatchObject({ id: selection?.[0]?.id, title: stage?.title });
    const role = (snapshot: Snapshot, id: string) => snapshot.lanes.get(id)?.role;
    const added = after.cards.list.filter(({ id }) => !before.cards.has(id));
    expect(added.map(({ lane: on }) => role(after, on)).sort()).toEqual(
      clip.cards.map(({ lane: on }) => role(source, on)).sort(),
    );
    expect(after.lanes.size).toBe(before.lanes.size);
  });

  it('puts steps after the step of the spot, in its stage', () => {
    const map = open();
    const clip = clipOf([{ table: 'steps', id: step(0) }]);
    const { selection } = map.run(paste(map.snapshot(), spot({ lane: lane(0), step: step(-1) }), clip));
    const after = gridOf(map.snapshot());
    expect(after.stages.at(-1)?.steps.at(-1)?.id).toBe(selection?.[0]?.id);
    expect(after.cell(lane(2), after.steps.at(-1)?.id ?? '').map(({ title }) => title)).toEqual(
      grid.cell(lane(2), step(0)).map(({ title }) => title),
    );
    expect(map.snapshot().feelings.size - source.feelings.size).toBe(clip.feelings.length);
  });

  it('puts lanes under the lane of the spot, step by step, and makes the steps that another map lacks', () => {
    const clip = clipOf([{ table: 'lanes', id: lane(1) }]);
    const same = open();
    same.run(paste(same.snapshot(), spot({ lane: lane(0), step: step(0) }), clip));
    expect(same.snapshot().lanes.list[1]?.title).toBe(grid.lanes[1]?.title);
    expect(same.snapshot().steps.size).toBe(source.steps.size);
    const other = liveMap(EMPTY);
    other.run(addStage(other.snapshot()));
    other.run(addLane(other.snapshot(), 'notes'));
    other.run(paste(other.snapshot(), null, clip));
    expect(other.snapshot().cards.size).toBe(clip.cards.length);
    expect(other.snapshot().lanes.size).toBe(2);
  });

  it('refuses what would break the limits', () => {
    const map = open();
    const clip = clipOf(everything);
    const steps = Array.from({ length: LIMITS.steps }, (_, i) => ({ ...clip.steps[0], id: `s${i}` }));
    expect(paste(map.snapshot(), null, { ...clip, steps: steps as Clip['steps'] }).refused).toBe(
      'too-many-steps',
    );
    const cards = Array.from({ length: LIMITS.cards }, (_, i) => ({ ...clip.cards[0], id: `c${i}` }));
    expect(paste(map.snapshot(), null, { ...clip, cards: cards as Clip['cards'] }).refused).toBe(
      'too-many-cards',
    );
  });
});

describe('a clip from anybody', () => {
  const honest = copySelection(source, [
    { table: 'steps', id: step(2) },
    ...cardPicks([grid.cell(lane(2), step(5))[0]?.id ?? '']),
  ]);
  const value = () => JSON.parse(honest?.json ?? '') as Record<string, Array<Record<string, unknown>>>;
  const read = (clip: unknown) => parseClip(JSON.stringify(clip));

  it('is refused when it is none, and told apart when it is newer', () => {
    for (const json of [
      '',
      'x',
      'null',
      '[]',
      '{}',
      '1e999',
      '{"format":"throughline/journey","version":1}',
    ]) {
      expect(parseClip(json)).toEqual({ ok: false, error: 'not-a-clip' });
    }
    expect(read({ ...value(), version: 2 })).toEqual({ ok: false, error: 'newer-clip' });
    expect(read({ ...value(), version: 0 })).toEqual({ ok: false, error: 'not-a-clip' });
    expect(parseClip(`${'['.repeat(100_000)}`)).toMatchObject({ ok: false });
    const deep = `{"format":"throughline/clip","version":1,"cards":[{"x":${'['.repeat(5000)}${']'.repeat(5000)}}]}`;
    expect(parseClip(deep)).toMatchObject({ ok: false });
  });

  it('is refused with two records of one id, or with one that is none', () => {
    const clip = value();
    expect(read({ ...clip, cards: [...(clip.cards ?? []), clip.cards?.[0]] })).toMatchObject({ ok: false });
    expect(read({ ...clip, cards: [{ ...clip.cards?.[0], stake: 9 }] })).toMatchObject({ ok: false });
    expect(read({ ...clip, library: { slas: [{ id: 'x' }] } })).toMatchObject({ ok: false });
    expect(read({ ...clip, cards: 'all' })).toMatchObject({ ok: false });
  });

  it('never brings references that lead nowhere, nor library records that nobody asked for', () => {
    const clip = value();
    const parsed = read({
      ...clip,
      rows: [],
      columns: [],
      moments: [{ ...clip.moments?.[0], card: 'gone', step: 'gone' }],
      links: [{ id: 'l', from: 'gone', to: clip.cards?.[0]?.id, kind: 'flow', label: '' }],
      feelings: [{ persona: 'p', step: 'gone', score: 1, quote: '' }],
      library: { terms: [{ id: 't', term: 'stuffed', say: '', note: '', scope: 'customer' }] },
    });
    if (!parsed.ok) throw new Error(parsed.error);
    const map = open('ecommerce.zh-CN');
    const before = map.snapshot();
    map.run(paste(before, null, parsed.value));
    expect(map.snapshot().links.size).toBe(before.links.size);
    expect(map.snapshot().feelings.size).toBe(before.feelings.size);
    expect(map.snapshot().library.terms.size).toBe(before.library.terms.size);
    expect(gridOf(map.snapshot()).unplaced).toHaveLength(0);
  });

  it('stays text, whatever it says, and half characters are mended', () => {
    const clip = value();
    const title = '<img src=x onerror=alert(1)>';
    const parsed = read({
      ...clip,
      cards: [
        { ...clip.cards?.[0], title, body: 'a\ud800b', constructor: 'x', order: 'zzz', at: { lane: 'x' } },
      ],
    });
    if (!parsed.ok) throw new Error(parsed.error);
    const map = open();
    map.run(paste(map.snapshot(), null, parsed.value));
    const pasted = map.snapshot().cards.list.find((card) => card.title === title);
    expect(pasted?.body).toBe('a\ufffdb');
    expect(map.snapshot().lanes.has(pasted?.lane ?? '')).toBe(true);
  });

  it('never throws, and what is taken is always accepted', () => {
    const tables = Object.keys(value()).filter((key) => Array.isArray(value()[key]));
    const change = fc.record({
      table: fc.constantFrom(...tables),
      index: fc.nat(20),
      key: fc.constantFrom(
        'id',
        'lane',
        'step',
        'card',
        'from',
        'to',
        'stage',
        'persona',
        'index',
        'title',
        '__proto__',
      ),
      value: fc.oneof(
        fc.constantFrom('~1', '|', '', 'x', step(0), lane(0), 'constructor', '__proto__'),
        fc.string(),
        fc.integer(),
        fc.jsonValue(),
      ),
    });
    let taken = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), (changes, elsewhere) => {
        const clip = value();
        for (const { table, index, key, value: to } of changes) {
          const list = clip[table] ?? [];
          const record = list[index % Math.max(1, list.length)];
          if (record) record[key] = to;
        }
        const parsed = read(clip);
        if (!parsed.ok) return;
        taken++;
        const map = elsewhere ? liveMap(EMPTY) : open('appliance-repair.en');
        map.run(paste(map.snapshot(), null, parsed.value));
        expect(gridOf(map.snapshot()).unplaced).toHaveLength(0);
      }),
      { numRuns: 60 },
    );
    expect(taken).toBeGreaterThan(0);
    fc.assert(fc.property(fc.json(), (json) => parseClip(json).ok === false));
  });
});

describe('the clipboard as a whole', () => {
  it('prefers a piece of a map, takes text otherwise, and never half of a newer clip', () => {
    const copied = copySelection(source, cardPicks([source.cards.list[0]?.id ?? '']));
    const json = copied?.json ?? '';
    const map = open();
    const text = 'one\ntwo';
    expect(map.run(pasteClipboard(map.snapshot(), null, { json, text })).selection).toHaveLength(1);
    expect(map.run(pasteClipboard(map.snapshot(), null, { json: '', text })).selection).toHaveLength(2);
    const newer = json.replace('"version":1', '"version":2');
    expect(pasteClipboard(map.snapshot(), null, { json: newer, text }).refused).toBe('newer-clip');
    // A picture, say: whoever pressed the keys is told why nothing happens.
    expect(pasteClipboard(map.snapshot(), null, { json: '', text: ' ' }).refused).toBe('not-a-clip');
  });
});

describe('cutting', () => {
  const everything: Pick[] = grid.steps.map(({ id }) => ({ table: 'steps', id }));

  it('takes along what was promised and measured, so that it stands again where the piece is pasted', () => {
    const clip = parseClip(copySelection(source, everything, true)?.json ?? '');
    if (!clip.ok) throw new Error(clip.error);
    const map = open();
    map.run(paste(map.snapshot(), null, clip.value));
    const after = map.snapshot();
    expect(source.actions.size).toBeGreaterThan(0);
    expect(source.measures.size).toBeGreaterThan(0);
    expect(after.actions.size).toBe(2 * source.actions.size);
    expect(after.measures.size).toBe(2 * source.measures.size);
  });

  it('copying leaves them behind: they are not true of a copy', () => {
    const { actions, measures } = clipOf(everything);
    expect([...actions, ...measures]).toEqual([]);
  });
});
