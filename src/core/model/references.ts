import type { Reference } from './tables.ts';

type Loose = Readonly<Record<string, unknown>>;

interface Parts {
  readonly key: string;
  readonly many: boolean;
  readonly inner: string | null;
}

/** There are a few dozen paths, and each is asked for with every record of a map. */
const known = new Map<string, Parts>();

function parts(path: string): Parts {
  const before = known.get(path);
  if (before) return before;
  const [head = '', inner] = path.split('.');
  const made = { key: head.replace('[]', ''), many: head.endsWith('[]'), inner: inner ?? null };
  known.set(path, made);
  return made;
}

type Named = ReadonlyArray<{ readonly id: string; readonly at: string }>;

const NONE: Named = [];

/** Every id that the record names by this reference, with its place in the record (`slas[2]`). */
export function referencedIds(record: object, reference: Reference): Named {
  const { key, many, inner } = parts(reference.path);
  const value = (record as Loose)[key];
  if (value === undefined || (many && !(Array.isArray(value) && value.length > 0))) return NONE;
  const items: readonly unknown[] = many ? (value as readonly unknown[]) : [value];
  return items.flatMap((item, index) => {
    const id = inner ? (item as Loose | null)?.[inner] : item;
    const at = (many ? `${key}[${index}]` : key) + (inner ? `.${inner}` : '');
    return typeof id === 'string' ? [{ id, at }] : [];
  });
}

/** A copy of the record with every id of this reference replaced. */
export function mapReference<T extends object>(
  record: T,
  reference: Reference,
  to: (id: string) => string,
): T {
  const { key, many, inner } = parts(reference.path);
  const value = (record as Loose)[key];
  const one = (item: unknown): unknown => {
    if (inner && typeof item === 'object' && item !== null) {
      const id = (item as Loose)[inner];
      return typeof id === 'string' ? { ...item, [inner]: to(id) } : item;
    }
    return typeof item === 'string' ? to(item) : item;
  };
  if (value === undefined) return record;
  return { ...record, [key]: many && Array.isArray(value) ? value.map(one) : one(value) };
}
