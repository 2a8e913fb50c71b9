/** True for lists of the very same objects in the same order. */
export const sameItems = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a === b || (a.length === b.length && a.every((item, index) => Object.is(item, b[index])));

/** True for objects whose parts are the same, lists item by item: boxes keep their identity, the lists that hold them do not. */
export function sameParts<T extends object>(a: T, b: T): boolean {
  return (Object.keys(a) as (keyof T)[]).every((key) => {
    const [one, other] = [a[key], b[key]];
    return Array.isArray(one) && Array.isArray(other) ? sameItems(one, other) : Object.is(one, other);
  });
}
