import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DEPTH, onlyJson, soundJson } from './index.ts';

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { a: value };
  return value;
};

describe('FILE-8 data from outside', () => {
  it('FILE-8 sound data comes back as the very same object', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        fc.pre(JSON.stringify(value).isWellFormed() && !JSON.stringify(value).includes('__proto__'));
        const sound = soundJson(value, 1_000);
        expect(sound.faults).toEqual([]);
        expect(sound.value).toBe(value);
      }),
    );
  });

  it('FILE-8 half characters are replaced, in keys too, and nothing else is copied', () => {
    const untouched = { b: [1] };
    const { value, faults } = soundJson({ a: ['x\ud800'], 'k\udc00': 1, untouched }, 10);
    expect(faults).toEqual([]);
    expect(value).toEqual({ a: ['x\ufffd'], 'k\ufffd': 1, untouched });
    expect((value as { untouched: unknown }).untouched).toBe(untouched);
  });

  it('FILE-8 a __proto__ key is left out and reaches no prototype', () => {
    const { value } = soundJson(JSON.parse('{"a": {"__proto__": {"polluted": true}, "b": 1}}'), 10);
    expect(JSON.stringify(value)).toBe('{"a":{"b":1}}');
    expect((value as { a: { polluted?: boolean } }).a.polluted).toBeUndefined();
  });

  it('FILE-8 nesting has a bound and overflows nothing', () => {
    expect(soundJson(deep(MAX_DEPTH - 1), 10).faults).toEqual([]);
    expect(soundJson(deep(MAX_DEPTH + 1), 10).faults[0]?.kind).toBe('too-deep');
    expect(soundJson(deep(1_000_000), 10).faults[0]?.path.length).toBe(MAX_DEPTH);
    expect(onlyJson(deep(1_000_000))).toBeDefined();
  });

  it('FILE-8 what JSON does not know is reported with its place', () => {
    const { faults } = soundJson(
      { a: [1, Number.POSITIVE_INFINITY], b: { c: 1n }, d: new Date(), e: () => 1 },
      10,
    );
    expect(faults.map(({ path }) => path.join('.'))).toEqual(['a.1', 'b.c', 'd', 'e']);
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(['not-json']));
  });

  it('FILE-8 long lists are refused unread, and faults are not piled up', () => {
    expect(soundJson({ list: Array(11).fill(0) }, 10).faults).toEqual([{ kind: 'too-many', path: ['list'] }]);
    expect(soundJson(Array(5_000).fill(Number.NaN), 10_000).faults.length).toBe(200);
  });
});

describe('DOC-3 what a peer wrote', () => {
  it('DOC-3 only JSON is read', () => {
    const odd = {
      a: 1n,
      b: new Uint8Array(2),
      c: Number.NaN,
      d: [undefined, 1],
      e: { toString: 1 },
      f: new Map(),
    };
    expect(onlyJson(odd)).toEqual({ d: [null, 1], e: { toString: 1 } });
    expect(onlyJson(JSON.parse('{"__proto__": {"x": 1}, "y": 2}'))).toEqual({ y: 2 });
  });
});
