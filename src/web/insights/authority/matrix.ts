import { type AnyFinding, type AuthorityCell, sameSituation } from '../../../core/analysis/index.ts';
import type { Snapshot } from '../../../core/model/index.ts';

export interface SituationRow {
  /** '' for every situation. */
  readonly situation: string;
  /** The touchpoints of the situation. */
  readonly cards: readonly string[];
}

/** The situations that touchpoints name, in the order of the map; those in which somebody may decide stand above. */
export function situationRows(snapshot: Snapshot, cells: readonly AuthorityCell[]): readonly SituationRow[] {
  const touch = new Set(snapshot.lanes.list.filter(({ role }) => role === 'touchpoint').map(({ id }) => id));
  const rows: { situation: string; cards: string[] }[] = [];
  const rowOf = (situation: string) => {
    const known = rows.find((row) => sameSituation(row.situation, situation));
    if (known) return known;
    const made = { situation, cards: [] };
    rows.push(made);
    return made;
  };
  if (cells.some(({ situation }) => situation === '')) rowOf('');
  for (const { id, lane, situation } of snapshot.cards.list) {
    if (touch.has(lane) && situation?.trim()) rowOf(situation.trim()).cards.push(id);
  }
  for (const { situation } of cells) rowOf(situation);
  const isHeld = ({ situation }: SituationRow) =>
    cells.some((cell) => sameSituation(cell.situation, situation));
  return rows.toSorted((a, b) => Number(isHeld(b)) - Number(isHeld(a)));
}

/** The roles that may decide anything, or are asked beyond a limit, in the order of the library. */
export function roleColumns({ library }: Snapshot, cells: readonly AuthorityCell[]): readonly string[] {
  const used = new Set(
    cells.flatMap(({ role, authorities }) => [role, ...authorities.flatMap(({ beyond }) => beyond ?? [])]),
  );
  const known = library.roles.list.map(({ id }) => id).filter((id) => used.has(id));
  return [...known, ...[...used].filter((id) => !library.roles.has(id))];
}

/** Complaints that nobody may settle: the findings of AUTH-1 at these touchpoints. */
export const deadEndsAt = (findings: readonly AnyFinding[], cards: readonly string[]) =>
  findings.filter(({ rule, where: [{ id }] }) => rule === 'AUTH-1' && cards.includes(id));

/** What stops beyond an authority's limit: the findings of AUTH-2. */
export const deadEndsBeyond = (findings: readonly AnyFinding[], authority: string) =>
  findings.filter(({ rule, where: [{ id }] }) => rule === 'AUTH-2' && id === authority);
