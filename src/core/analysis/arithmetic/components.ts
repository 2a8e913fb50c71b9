interface Visit {
  readonly id: string;
  readonly entered: number;
  /** The earliest entered node that is reachable and still open. */
  low: number;
  next: number;
  open: boolean;
}

/**
 * The strongly connected components of a graph, those reached first. Tarjan's algorithm on a stack of its own, so
 * that no chain is too deep.
 */
export function components(
  ids: Iterable<string>,
  edges: (id: string) => readonly string[],
): ReadonlyArray<readonly string[]> {
  const found: string[][] = [];
  const visits = new Map<string, Visit>();
  const open: Visit[] = [];
  const path: Visit[] = [];
  const enter = (id: string): void => {
    const visit: Visit = { id, entered: visits.size, low: visits.size, next: 0, open: true };
    visits.set(id, visit);
    open.push(visit);
    path.push(visit);
  };
  for (const id of ids) {
    if (!visits.has(id)) enter(id);
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const to = edges(visit.id)[visit.next++];
      if (to !== undefined) {
        const seen = visits.get(to);
        if (!seen) enter(to);
        else if (seen.open) visit.low = Math.min(visit.low, seen.entered);
        continue;
      }
      path.pop();
      const before = path.at(-1);
      if (before) before.low = Math.min(before.low, visit.low);
      if (visit.low === visit.entered) found.push(close(open, visit));
    }
  }
  return found;
}

/** Takes a component off the stack, its root first. */
function close(open: Visit[], root: Visit): string[] {
  const members = open.splice(open.lastIndexOf(root));
  for (const member of members) member.open = false;
  return members.map(({ id }) => id);
}
