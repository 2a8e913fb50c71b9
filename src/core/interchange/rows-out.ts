import type { Duration } from '../base/index.ts';
import { type Card, gridOf, type Lane, type Snapshot, type Stage } from '../model/index.ts';
import { COLUMNS, type Column, HEADINGS, PHASE_NAMES, ROLE_NAMES } from './csv-columns.ts';
import { joinItems } from './list-text.ts';
import { type PlaceNames, placeNames } from './place-names.ts';

type Cells = { readonly [K in Column]?: string };

/**
 * The cards as a list, step by step and lane by lane, below headings in the journey's language; steps and lanes
 * without cards have a row of their own.
 */
export function rowsOf(snapshot: Snapshot): string[][] {
  const { locale } = snapshot.journey;
  const names = placeNames(snapshot);
  const rows = [...placedRows(snapshot, names), ...laneRows(snapshot, names), ...lostRows(snapshot, names)];
  return [
    COLUMNS.map((column) => HEADINGS[column][locale]),
    ...rows.map((row) => COLUMNS.map((column) => row[column] ?? '')),
  ];
}

const stageCells = ({ id, phase }: Stage, { journey }: Snapshot, { stages }: PlaceNames): Cells => ({
  stage: stages.get(id) ?? '',
  phase: PHASE_NAMES[phase][journey.locale],
});
const laneCells = ({ id, role }: Lane, { journey }: Snapshot, { lanes }: PlaceNames): Cells => ({
  lane: lanes.get(id) ?? '',
  role: ROLE_NAMES[role][journey.locale],
});

function placedRows(snapshot: Snapshot, names: PlaceNames): Cells[] {
  const grid = gridOf(snapshot);
  return grid.stages.flatMap(({ stage, steps }): Cells[] => {
    if (steps.length === 0) return [stageCells(stage, snapshot, names)];
    return steps.flatMap((step): Cells[] => {
      const place = { ...stageCells(stage, snapshot, names), step: names.steps.get(step.id) ?? '' };
      const cards = grid.lanes.flatMap((lane) =>
        grid
          .cell(lane.id, step.id)
          .map((card) => ({ ...place, ...laneCells(lane, snapshot, names), ...cardCells(card, snapshot) })),
      );
      return cards.length > 0 ? cards : [place];
    });
  });
}

function laneRows(snapshot: Snapshot, names: PlaceNames): Cells[] {
  const used = new Set(snapshot.cards.list.map((card) => card.lane));
  return snapshot.lanes.list
    .filter((lane) => !used.has(lane.id))
    .map((lane) => laneCells(lane, snapshot, names));
}

/** The tray, as a step behind the others. */
function lostRows(snapshot: Snapshot, names: PlaceNames): Cells[] {
  const { tray } = names;
  return gridOf(snapshot).unplaced.map((card) => {
    const lane = snapshot.lanes.get(card.lane);
    const where = lane ? laneCells(lane, snapshot, names) : { lane: tray };
    return { stage: tray, step: tray, ...where, ...cardCells(card, snapshot) };
  });
}

const durationText = (duration: Duration | undefined): string =>
  duration ? `${duration.amount} ${duration.unit}` : '';

const cardCells = (card: Card, { library }: Snapshot): Cells => ({
  title: card.title,
  body: card.body,
  channel: library.channels.get(card.channel ?? '')?.name ?? '',
  owner: library.roles.get(card.owner ?? '')?.name ?? '',
  situation: card.situation ?? '',
  stake: card.stake === undefined ? '' : String(card.stake),
  duration: durationText(card.duration),
  systems: joinItems(card.systems, ';；、'),
  tags: joinItems(card.tags, ';；、'),
});
