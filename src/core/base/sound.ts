import type { Json } from './frozen.ts';

/** Nothing of ours nests so deep; what does is hostile, and recursion elsewhere relies on this bound. */
export const MAX_DEPTH = 64;

export type UnsoundKind = 'too-deep' | 'too-many' | 'not-json';
export interface Unsound {
  readonly kind: UnsoundKind;
  readonly path: readonly PropertyKey[];
}

const MAX_REPORTED = 200;

/**
 * Checks data from outside before anything recursive touches it. Half characters are replaced (no text
 * encoding can carry them, so two machines would disagree) and `__proto__` keys left out; the value is copied
 * only where that happens. What can't be mended is reported: nesting past `MAX_DEPTH`, arrays longer than
 * `maxItems`, numbers that are not finite, and whatever JSON doesn't know.
 */
export function soundJson(value: unknown, maxItems: number): { value: unknown; faults: readonly Unsound[] } {
  const faults: Unsound[] = [];
  const path: PropertyKey[] = [];
  const report = (kind: UnsoundKind): undefined => {
    if (faults.length < MAX_REPORTED) faults.push({ kind, path: [...path] });
  };
  const inside = (key: PropertyKey, inner: unknown): unknown => {
    path.push(key);
    const sound = walk(inner);
    path.pop();
    return sound;
  };
  const walkArray = (items: readonly unknown[]): unknown => {
    if (items.length > maxItems) return report('too-many');
    let copy: unknown[] | null = null;
    for (let i = 0; i < items.length; i++) {
      const sound = inside(i, items[i]);
      if (sound !== items[i]) copy ??= items.slice();
      if (copy) copy[i] = sound;
    }
    return copy ?? items;
  };
  const walkObject = (object: Readonly<Record<string, unknown>>): unknown => {
    const keys = Object.keys(object);
    let copy: [string, unknown][] | null = null;
    for (const [i, key] of keys.entries()) {
      const name = key.toWellFormed();
      const sound = inside(name, object[key]);
      if (name !== key || key === '__proto__' || sound !== object[key])
        copy ??= keys.slice(0, i).map((before) => [before, object[before]]);
      if (key !== '__proto__') copy?.push([name, sound]);
    }
    return copy ? Object.fromEntries(copy) : object;
  };
  const walk = (inner: unknown): unknown => {
    if (typeof inner === 'string') return inner.toWellFormed();
    if (typeof inner === 'number') return Number.isFinite(inner) ? inner : report('not-json');
    if (inner === null || inner === undefined || typeof inner === 'boolean') return inner;
    if (!Array.isArray(inner) && !isPlainObject(inner)) return report('not-json');
    if (path.length >= MAX_DEPTH) return report('too-deep');
    return Array.isArray(inner) ? walkArray(inner) : walkObject(inner);
  };
  return { value: walk(value), faults };
}

/** What of a value is JSON, for reading what a peer of another make wrote; undefined when nothing is. */
export function onlyJson(value: unknown, depth = 0): Json | undefined {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'object' || depth >= MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.map((item) => onlyJson(item, depth + 1) ?? null);
  if (!isPlainObject(value)) return undefined;
  const json: Record<string, Json> = {};
  for (const key of Object.keys(value)) {
    const inner = key === '__proto__' ? undefined : onlyJson(value[key], depth + 1);
    if (inner !== undefined) json[key] = inner;
  }
  return json;
}

/** True for objects that are nothing but keys and values. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
