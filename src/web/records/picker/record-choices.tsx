import { gridOf, isLibraryTable, type Snapshot, type TableName, tableIn } from '../../../core/model/index.ts';
import { recordName } from '../form/name.ts';
import { RecordIcon } from '../form/RecordIcon.tsx';
import { recordSummary } from '../form/summary.ts';
import type { Wording } from '../form/wording.ts';
import type { Choice } from './choices.ts';

type Lister = (snapshot: Snapshot, wording: Wording) => readonly Choice[];

/** Tables whose choices need more than a name. */
const LISTERS: Partial<Record<TableName, Lister>> = {
  steps: (snapshot, wording) =>
    gridOf(snapshot).stages.flatMap(({ stage, steps }) =>
      steps.map((step) => ({
        value: step.id,
        label: recordName(snapshot, 'steps', step.id, wording),
        group: recordName(snapshot, 'stages', stage.id, wording),
      })),
    ),
  lanes: (snapshot, wording) =>
    snapshot.lanes.list.map(({ id, role }) => ({
      value: id,
      label: recordName(snapshot, 'lanes', id, wording),
      detail: wording.t(`laneRole.${role}`),
    })),
  cards: (snapshot, wording) =>
    snapshot.cards.list.map((card) => ({
      value: card.id,
      label: recordName(snapshot, 'cards', card.id, wording),
      detail: [
        snapshot.steps.has(card.step) && recordName(snapshot, 'steps', card.step, wording),
        snapshot.lanes.has(card.lane) && recordName(snapshot, 'lanes', card.lane, wording),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
};

/** The records of a table, to choose from. */
export function recordChoices(snapshot: Snapshot, table: TableName, wording: Wording): readonly Choice[] {
  const special = LISTERS[table];
  if (special) return special(snapshot, wording);
  return tableIn(snapshot, table).list.map(({ id }) => ({
    value: id,
    label: recordName(snapshot, table, id, wording),
    detail: isLibraryTable(table) ? recordSummary(snapshot, table, id, wording) : undefined,
    icon: <RecordIcon table={table} id={id} />,
  }));
}
