import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addLink,
  labelLink,
  reverseLinks,
  setCards,
  setLinkKind,
  tagCards,
  tagsOf,
  toggleMoments,
} from './index.ts';
import { fileOf, liveMaps, template } from './testing/live-map.ts';

const liveMap = liveMaps(() => new Y.Doc());

const hotel = () => liveMap(template('hotel.en'));

describe('many cards at once', () => {
  it('sets and takes away facts, in one command, only where they differ', () => {
    const map = hotel();
    const ids = map
      .snapshot()
      .cards.list.slice(0, 10)
      .map(({ id }) => id);
    const channel = map.snapshot().library.channels.list[0]?.id ?? '';
    const { commands } = map.run(setCards(map.snapshot(), [...ids, 'gone'], { channel, stake: 4 }));
    expect(commands).toHaveLength(1);
    for (const id of ids) expect(map.snapshot().cards.get(id)).toMatchObject({ channel, stake: 4 });
    expect(setCards(map.snapshot(), ids, { channel }).commands).toHaveLength(0);
    map.run(setCards(map.snapshot(), ids, { channel: null }));
    expect(map.snapshot().cards.get(ids[0] ?? '')?.channel).toBeUndefined();
    expect(map.snapshot().cards.get(ids[0] ?? '')?.stake).toBe(4);
  });

  it('adds and removes tags and leaves each card the rest of its own', () => {
    const map = hotel();
    const [a, b, c] = map.snapshot().cards.list.map(({ id }) => id) as [string, string, string];
    map.run(tagCards(map.snapshot(), [a], { add: ['own', ' shared '] }));
    const own = map.snapshot().cards.get(a)?.tags ?? [];
    map.run(tagCards(map.snapshot(), [a, b, c], { add: ['shared', 'new', ''] }));
    expect(map.snapshot().cards.get(a)?.tags).toEqual([...own, 'new']);
    expect(tagsOf(map.snapshot(), [a, b, c]).all).toEqual(expect.arrayContaining(['shared', 'new']));
    expect(tagsOf(map.snapshot(), [a, b, c]).some).toContain('own');
    map.run(tagCards(map.snapshot(), [a, b], { remove: ['shared'] }));
    expect(map.snapshot().cards.get(c)?.tags).toContain('shared');
    expect(map.snapshot().cards.get(b)?.tags).not.toContain('shared');
    expect(tagCards(map.snapshot(), [a, b], { remove: ['shared'] }).commands).toHaveLength(0);
    map.undo();
    expect(map.snapshot().cards.get(a)?.tags).toContain('shared');
    expect(map.snapshot().cards.get(b)?.tags).toContain('shared');
  });
});

describe('marking pain and delight', () => {
  it('marks those that are not marked, then takes blank marks off again', () => {
    const map = hotel();
    const free = map
      .snapshot()
      .cards.list.filter(({ id }) => !map.snapshot().moments.list.some(({ card }) => card === id))
      .slice(0, 3)
      .map(({ id }) => id);
    const before = fileOf(map.snapshot());
    map.run(toggleMoments(map.snapshot(), free.slice(0, 1), 'pain'));
    map.run(toggleMoments(map.snapshot(), free, 'pain'));
    const marked = map.snapshot().moments.list.filter(({ card }) => free.includes(card ?? ''));
    expect(marked).toHaveLength(3);
    map.run(toggleMoments(map.snapshot(), free, 'pain'));
    expect(fileOf(map.snapshot())).toEqual(before);
  });

  it('never takes away what somebody has written', () => {
    const map = hotel();
    const moment = map.snapshot().moments.list.find(({ card }) => card !== undefined);
    const result = toggleMoments(map.snapshot(), [moment?.card ?? ''], moment?.kind ?? 'pain');
    expect(result.refused).toBe('written-up');
    expect(result.commands).toHaveLength(0);
    expect(result.selection).toContainEqual({ table: 'moments', id: moment?.id });
  });
});

describe('links', () => {
  it('turn round, and back', () => {
    const map = hotel();
    const before = fileOf(map.snapshot());
    const ids = map
      .snapshot()
      .links.list.slice(0, 5)
      .map(({ id }) => id);
    const { from, to } = map.snapshot().links.get(ids[0] ?? '') ?? { from: '', to: '' };
    map.run(reverseLinks(map.snapshot(), ids));
    expect(map.snapshot().links.get(ids[0] ?? '')).toMatchObject({ from: to, to: from });
    map.undo();
    expect(fileOf(map.snapshot())).toEqual(before);
  });

  it('change their kind, and with it what is handed over', () => {
    const map = hotel();
    const handoff = map.snapshot().links.list.find(({ kind }) => kind === 'handoff')?.id ?? '';
    const flow = map.snapshot().links.list.find(({ kind }) => kind === 'flow')?.id ?? '';
    map.run(setLinkKind(map.snapshot(), [handoff], 'needs'));
    expect(map.snapshot().links.get(handoff)).toMatchObject({ kind: 'needs' });
    expect(map.snapshot().links.get(handoff)?.handoff).toBeUndefined();
    map.run(setLinkKind(map.snapshot(), [handoff, flow], 'handoff'));
    for (const id of [handoff, flow]) {
      expect(map.snapshot().links.get(id)).toMatchObject({ kind: 'handoff', handoff: { onRequest: false } });
    }
    expect(setLinkKind(map.snapshot(), [handoff], 'handoff').commands).toHaveLength(0);
  });

  it('never become two of the same', () => {
    const map = hotel();
    const { id, from, to } = map.snapshot().links.list.find(({ kind }) => kind === 'flow') ?? {
      id: '',
      from: '',
      to: '',
    };
    map.run(addLink(map.snapshot(), to, from, 'flow'));
    expect(reverseLinks(map.snapshot(), [id]).refused).toBe('duplicate-link');
    const needs = map.run(addLink(map.snapshot(), to, from, 'needs')).selection?.[0]?.id ?? '';
    expect(setLinkKind(map.snapshot(), [needs], 'flow').refused).toBe('duplicate-link');
  });

  it('are worded by a splice', () => {
    const map = hotel();
    const { id, label } = map.snapshot().links.list.find((link) => link.label !== '') ?? {
      id: '',
      label: '',
    };
    map.run(labelLink(map.snapshot(), id, `${label} 再说`));
    expect(map.snapshot().links.get(id)?.label).toBe(`${label} 再说`);
    expect(labelLink(map.snapshot(), id, `${label} 再说`).commands).toHaveLength(0);
  });
});
