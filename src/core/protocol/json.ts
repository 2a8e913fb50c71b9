import { fail, MAX_DEPTH, ok, type Result } from '../base/index.ts';

/** Deeper than this no file of ours goes, and in a request it stands within an object; what reads it further down may recurse. */
const DEPTH = MAX_DEPTH + 1;

/**
 * Parses JSON text from outside. A `__proto__` key is left out: copied by assignment it would not be data but
 * the copy's prototype. Half characters are replaced: kept in memory they would not be what reaches the disk.
 * All of it walks with a list, since the depth is the sender's choice.
 */
export function parseJson(text: string): Result<unknown, 'request.not-json' | 'request.too-deep'> {
  let value: unknown;
  try {
    // A byte order mark is no part of the text.
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    return fail('request.not-json');
  }
  let level = [value].filter(isObject);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth >= DEPTH) return fail('request.too-deep');
    const next: object[] = [];
    for (const holder of level) {
      if (Object.hasOwn(holder, '__proto__')) Reflect.deleteProperty(holder, '__proto__');
      for (const [key, inner] of Object.entries(holder)) {
        if (isObject(inner)) next.push(inner);
        else if (typeof inner === 'string' && !inner.isWellFormed())
          Reflect.set(holder, key, inner.toWellFormed());
      }
    }
    level = next;
  }
  return ok(value);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
