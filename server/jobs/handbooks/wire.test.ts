import { expect, test } from 'vitest';
import { askingLines, readAsked } from './wire.ts';

const noise = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({ length }, (_, at) => (at * 31 + seed * (at >> 8)) & 0xff);

test('a stored journey comes through in lines as it is stored, also where a line ends within it', () => {
  const map = noise(400_001, 7);
  // As a view on a part of something larger: its neighbours stay behind.
  const library = noise(1_000, 3).subarray(100, 900);
  const after = noise(10, 5);
  const task = { what: 'map', options: { paper: 'a4' } } as const;
  const lines = [...askingLines(task, { map: { id: 'j', map: [map, after], library: [library] } })];
  expect(lines.length).toBeGreaterThan(4);
  const { source } = readAsked(lines.join(''));
  if (!('map' in source && 'map' in source.map)) throw new Error('No stored journey came through');
  expect(source.map.id).toBe('j');
  const { map: maps, library: libraries } = source.map;
  expect(Buffer.concat(maps)).toEqual(Buffer.concat([map, after]));
  expect([maps.length, maps[1]?.length]).toEqual([2, after.length]);
  expect(libraries.map((bytes) => Buffer.compare(bytes, library))).toEqual([0]);
});
