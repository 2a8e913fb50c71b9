import * as Y from 'yjs';

/**
 * Yjs makes two lists of listeners for each text and each map of a document, and for each text a map of attributes. A
 * large journey has thousands of texts, nobody listens to one by itself, and none has attributes: 1.3 MB of 3,000 cards.
 * From now on they are made when something is first put into them.
 */
export function leanTypes(): void {
  const listeners = () => ({ l: [] as unknown[] });
  const isQuiet = ({ l }: { readonly l: readonly unknown[] }) => l.length === 0;
  madeWhenAsked(Y.AbstractType.prototype, '_eH', listeners, isQuiet);
  madeWhenAsked(Y.AbstractType.prototype, '_dEH', listeners, isQuiet);
  madeWhenAsked(
    Y.Text.prototype,
    '_map',
    () => new Map<unknown, unknown>(),
    ({ size }) => size === 0,
  );
}

type Holder<V> = Record<symbol, V | undefined>;

function madeWhenAsked<V>(type: object, key: string, make: () => V, isEmpty: (value: V) => boolean): void {
  if (Object.hasOwn(type, key)) return;
  const kept = Symbol(key);
  Object.defineProperty(type, key, {
    get(this: Holder<V>): V {
      this[kept] ??= make();
      return this[kept];
    },
    set(this: Holder<V>, value: V) {
      // The constructor's own is let go; it takes the place of one that is in use.
      if (this[kept] !== undefined || !isEmpty(value)) this[kept] = value;
    },
  });
}
