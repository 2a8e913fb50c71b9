/** A shortest circle from the first member back to itself, within a component; null when none leads back. */
export function circleFrom(
  first: string,
  members: ReadonlySet<string>,
  edges: (id: string) => readonly string[],
): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const waiting = [first];
  for (let i = 0; i < waiting.length; i++) {
    const id = waiting[i] as string;
    for (const to of edges(id)) {
      if (to === first) return pathTo(id, cameFrom);
      if (!members.has(to) || cameFrom.has(to)) continue;
      cameFrom.set(to, id);
      waiting.push(to);
    }
  }
  return null;
}

function pathTo(last: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const path: string[] = [];
  for (let id: string | undefined = last; id !== undefined; id = cameFrom.get(id)) path.push(id);
  return path.reverse();
}
