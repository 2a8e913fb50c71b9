import { parse } from 'csv-parse/browser/esm/sync';
import { parseDuration } from '../base/index.ts';
import { LIMITS } from '../model/index.ts';
import { cardsFromText } from './cards-from-text.ts';
import { type Column, columnOf, roleOf } from './csv-columns.ts';
import { unguardCell } from './csv-guard.ts';
import { Draft, type Imported } from './draft.ts';

interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads rows of a spreadsheet: a list of cards with headings, or a grid of steps across and lanes down. */
export function readCsv(text: string, makeId?: () => string): Imported {
  const draft = new Draft(makeId);
  const rows = readRows(text, draft).filter(({ cells }) => cells.some((cell) => cell !== ''));
  readRowsOf(rows, draft);
  return draft.finish();
}

/** The same for rows that are cells already. */
function readRowsOf(rows: readonly Row[], draft: Draft): void {
  const [header, ...rest] = rows;
  if (!header) return;
  const columns = header.cells.map(columnOf);
  const known = new Set(columns.filter((column) => column !== null));
  if (known.has('title') && known.size > 1) readList(columns, header, rest, draft);
  else readGrid(rows, draft);
}

function readRows(text: string, draft: Draft): Row[] {
  const rows: Row[] = [];
  const options = {
    bom: true,
    delimiter: delimiterOf(text),
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LIMITS.fileBytes,
  } as const;
  try {
    let line = 1;
    for (const { record, info } of parse(text, options) as unknown as ReadonlyArray<{
      record: string[];
      info: { lines: number };
    }>) {
      rows.push({ line, cells: record.map((cell) => unguardCell(cell).trim()) });
      line = info.lines + 1;
    }
  } catch (error) {
    draft.miss(1, error instanceof Error ? error.message : '', 'unreadable');
  }
  return rows;
}

/** The separator that the first lines use most, outside quotes. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '');
  const count = (delimiter: string) => sample.split(delimiter).length;
  return [',', ';', '\t', '|'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

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
  for (const row of rows) {
    const value = (column: Column): string => row.cells[columns.indexOf(column)] ?? '';
    if (value('stage') !== '' && value('stage') !== above.stage) above.step = '';
    for (const key of ['stage', 'step', 'lane'] as const) above[key] = value(key) || above[key];
    const stage = above.stage !== '' || above.step !== '' ? draft.stage(above.stage) : null;
    const step = stage && above.step !== '' ? draft.step(stage, above.step) : null;
    const lane = above.lane === '' ? null : draft.lane(above.lane, roleOf(above.lane));
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
  const stake = Number(value('stake'));
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
  text
    .split(/[;；、\n]/)
    .map((item) => item.trim().slice(0, LIMITS.title).toWellFormed())
    .filter((item) => item !== '')
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
      (corner === '' && second.cells[0] === ''));
  const steps = gridSteps(hasStages ? first : null, hasStages ? second : first, draft);
  for (const row of rows.slice(hasStages ? 2 : 1)) {
    const name = row.cells[0] ?? '';
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
  return names.cells.slice(1).map((name, at) => {
    stage = stages?.cells[at + 1] || stage;
    if (name === '') return undefined;
    const id = draft.stage(stage);
    const step = id && draft.newStep(id, name);
    if (!step) draft.miss(names.line, name, 'too-many');
    return step;
  });
}
