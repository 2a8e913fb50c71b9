import type { Reference } from './tables.ts';

type Loose = Readonly<Record<string, unknown>>;

const parts = (path: string): { key: string; many: boolean; inner: string | null } => {
  const [head = '', inner] = path.split('.');
  return { key: head.replace('[]', ''), many: head.endsWith('[]'), inner: inner ?? null };
};

/** Every id that the record names by this reference, with its place in the record (`slas[2]`). */
export function referencedIds(record: object, reference: Reference): Array<{ id: string; at: string }> {
  const { key, many, inner } = parts(reference.path);
  const value = (record as Loose)[key];
  const items = many ? (Array.isArray(value) ? value : []) : value === undefined ? [] : [value];
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
