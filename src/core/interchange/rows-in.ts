import { parseDuration } from '../base/index.ts';
import { type LaneRole, LIMITS } from '../model/index.ts';
import { cardsFromText } from './cards-from-text.ts';
import { type Column, columnOf, phaseNamed, roleNamed, roleOf } from './csv-columns.ts';
import type { Draft } from './draft.ts';
import { splitItems } from './list-text.ts';

/** A row of a spreadsheet, with what its merged cells show where they are empty themselves. */
export interface Row {
  /** From 1, as the spreadsheet counts. */
  readonly line: number;
  readonly cells: readonly string[];
  /** By column: the text of the merged cell that lies over it. */
  readonly merged?: ReadonlyMap<number, Merged>;
}

export interface Merged {
  readonly text: string;
  /** Whether the merged cell begins further left: the column belongs to another one. */
  readonly fromLeft: boolean;
}

/** Reads rows: a list of cards with headings, or a grid of steps across and lanes down. Rows without text are no rows. */
export function readRows(all: readonly Row[], draft: Draft): void {
  const rows = all.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rest] = rows;
  if (!header) return;
  const columns = header.cells.map(columnOf);
  const known = new Set(columns.filter((column) => column !== null));
  if (known.has('title') && known.size > 1) readList(columns, header, rest, draft);
  else readGrid(rows, draft);
}

/** The text at a column, or the merged cell's that lies over it. */
const shown = (row: Row, at: number): string => row.cells[at] || row.merged?.get(at)?.text || '';

const OWN: ReadonlySet<Column> = new Set(['title', 'body']);

function readList(
  columns: readonly (Column | null)[],
  header: Row,
  rows: readonly Row[],
  draft: Draft,
): void {
  header.cells.forEach((heading, at) => {
    if (columns[at] === null && heading !== '') draft.miss(header.line, heading, 'bad-value');
  });
  const unnamed = /\p{Script=Han}/u.test(header.cells.join('')) ? '触点' : 'Touchpoints';
  // As in a sheet with merged cells, an empty stage or step means the one above; an empty lane is the first.
  const above = { stage: '', step: '', lane: '' };
  let roleAbove: LaneRole = 'notes';
  for (const row of rows) {
    const value = (column: Column): string => {
      const at = columns.indexOf(column);
      // A title or a body over several rows is one card's.
      return OWN.has(column) ? (row.cells[at] ?? '') : shown(row, at);
    };
    if (value('stage') !== '' && value('stage') !== above.stage) above.step = '';
    for (const key of ['stage', 'step', 'lane'] as const) above[key] = value(key) || above[key];
    const phase = phaseNamed(value('phase'));
    const role = roleNamed(value('role'));
    if (value('phase') !== '' && !phase) draft.miss(row.line, value('phase'), 'bad-value');
    if (value('role') !== '' && !role) draft.miss(row.line, value('role'), 'bad-value');
    if (value('lane') !== '') roleAbove = role ?? roleOf(value('lane'));
    const facts = phase ? { phase } : {};
    const stage = above.stage !== '' || above.step !== '' ? draft.stage(above.stage, facts) : null;
    const step = stage && above.step !== '' ? draft.step(stage, above.step) : null;
    const lane = above.lane === '' ? null : draft.lane(above.lane, role ?? roleAbove);
    if (value('title') === '' && value('body') === '') continue;
    if (above.step === '') draft.miss(row.line, value('title'), 'no-step');
    else {
      const place = above.lane === '' ? draft.lane(unnamed, 'touchpoint') : lane;
      if (!step || !place) draft.miss(row.line, value('title'), 'too-many');
      else addCard(draft, row, place, step, value);
    }
  }
}

function addCard(
  draft: Draft,
  row: Row,
  lane: string,
  step: string,
  value: (column: Column) => string,
): void {
  const stake = Number(value('stake').normalize('NFKC'));
  const hasStake = Number.isInteger(stake) && stake >= 1 && stake <= 5;
  const duration = parseDuration(value('duration'));
  if (value('stake') !== '' && !hasStake) draft.miss(row.line, value('stake'), 'bad-value');
  if (value('duration') !== '' && !duration) draft.miss(row.line, value('duration'), 'bad-value');
  if ([...value('body')].length > LIMITS.prose) draft.miss(row.line, value('body'), 'too-long');
  const facts = {
    body: value('body'),
    ...reference('channel', value('channel') === '' ? null : draft.channel(value('channel'))),
    ...reference('owner', value('owner') === '' ? null : draft.role(value('owner'))),
    ...(value('situation') === ''
      ? {}
      : { situation: value('situation').slice(0, LIMITS.prose).toWellFormed() }),
    ...(hasStake ? { stake } : {}),
    ...(duration ? { duration } : {}),
    systems: listOf(value('systems')),
    tags: listOf(value('tags')),
  };
  if (!draft.card(lane, step, value('title'), facts)) draft.miss(row.line, value('title'), 'too-many');
}

const reference = (key: string, id: string | null): { [key: string]: string } => (id ? { [key]: id } : {});

const listOf = (text: string): string[] =>
  splitItems(text, ';；、')
    .map((item) => item.slice(0, LIMITS.title).toWellFormed())
    .slice(0, LIMITS.listItems);

const STAGE_HEADING = /^(?:stages?|phases?|阶段)$/i;
const STEP_HEADING = /^(?:steps?|步骤|环节)$/i;

/** The first row holds the steps, or the stages with the steps in the second; each further row is a lane. */
function readGrid(rows: readonly Row[], draft: Draft): void {
  const [first, second] = rows as [Row, Row | undefined];
  const corner = first.cells[0] ?? '';
  const hasStages =
    second !== undefined &&
    (STAGE_HEADING.test(corner) ||
      STEP_HEADING.test(second.cells[0] ?? '') ||
      (corner === '' && second.cells[0] === '') ||
      second.merged?.has(0));
  const steps = gridSteps(hasStages ? first : null, hasStages ? second : first, draft);
  for (const row of rows.slice(hasStages ? 2 : 1)) {
    const name = shown(row, 0);
    const lane = draft.lane(name, roleOf(name));
    row.cells.slice(1).forEach((cell, at) => {
      const step = steps[at];
      for (const [title = ''] of cell === '' ? [] : cardsFromText(cell.replace(/\t/g, ' '))) {
        if (step === undefined) draft.miss(row.line, title, 'no-step');
        else if (!lane || step === null || !draft.card(lane, step, title))
          draft.miss(row.line, title, 'too-many');
      }
    });
  }
}

/** The step of each column behind the first; undefined where there is no heading, null where there are too many. */
function gridSteps(stages: Row | null, names: Row, draft: Draft): Array<string | null | undefined> {
  let stage = '';
  let step: string | null | undefined;
  const width = Math.max(names.cells.length, stages?.cells.length ?? 0);
  return Array.from({ length: width - 1 }, (_, at) => {
    stage = stages?.cells[at + 1] || stage;
    const merged = names.merged?.get(at + 1);
    if (merged?.fromLeft) return step;
    const name = names.cells[at + 1] || merged?.text || '';
    const id = name === '' ? undefined : draft.stage(stage);
    step = id && draft.newStep(id, name);
    if (step === null) draft.miss(names.line, name, 'too-many');
    return step;
  });
}
