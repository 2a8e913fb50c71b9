import { newId } from '../../core/base/index.ts';
import { titleAndBody } from '../../core/interchange/cards-from-text.ts';
import { gridOf, LIMITS, type Snapshot } from '../../core/model/index.ts';
import { addAll, type Gesture, gesture, newRecord, picks, refuse, type Spot } from './gesture.ts';
import { openGround } from './ground.ts';
import { afterLast } from './order.ts';
import { unguardCell } from './tsv.ts';

/**
 * Makes cards of pasted text, a matrix of rows and columns as `cardsFromText` of interchange reads it: a column's
 * texts are stacked in one cell, after the card of the spot, further columns go to the steps to the right, which are
 * made where the map ends. Empty places are passed over. Whatever a text says, it stays text.
 */
export function pasteText(
  snapshot: Snapshot,
  spot: Spot | null,
  matrix: ReadonlyArray<readonly string[]>,
): Gesture {
  const width = matrix.reduce((most, row) => Math.max(most, row.length), 0);
  const stacks = Array.from({ length: width }, (_, column) =>
    matrix.flatMap((row) => cardsOf(row[column] ?? '')),
  );
  const count = stacks.reduce((sum, stack) => sum + stack.length, 0);
  if (count === 0) return refuse('not-a-clip');
  if (snapshot.cards.size + count > LIMITS.cards) return refuse('too-many-cards');

  const ground = openGround(snapshot, spot, { steps: 0, lanes: 0 });
  const lane = ground.laneAt(ground.row, { role: 'customer', title: '' });
  const cards = stacks.flatMap((stack, column) => {
    if (stack.length === 0) return [];
    const step = ground.stepAt(ground.column + column, '');
    const here = spot?.card && spot.cell.lane === lane && spot.cell.step === step ? spot.card : null;
    const before = here === null ? null : afterLast(gridOf(snapshot).cell(lane, step), new Set([here]));
    return stack.map((card) => newRecord('cards', { id: newId(), lane, step, ...card }, before));
  });
  const ids = cards.map(({ record }) => String(record.id));
  return gesture(addAll([...ground.made, ...cards]), picks('cards', ids));
}

/**
 * The cards of one text: its first line is the title and the rest the body; a line too long for a title is kept
 * whole in the body, and a body too long for a card goes on in the next one. Nothing that was pasted is lost.
 */
const cardsOf = (cell: string): CardText[] => split(unguardCell(plain(cell)));

interface CardText {
  readonly title: string;
  readonly body: string;
}

function split(text: string): CardText[] {
  const [first = '', ...rest] = text.trim().split('\n');
  if (first === '') return [];
  const head = titleAndBody(first.trim());
  const body = [head.body, rest.join('\n').trim()].filter((part) => part !== '').join('\n');
  const [start = '', ...more] = inPieces(body, LIMITS.prose);
  return [{ title: head.title, body: start }, ...more.flatMap(split)];
}

/** Line breaks of one kind; no other control characters, and no half characters. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');

function inPieces(text: string, length: number): string[] {
  const characters = [...text];
  const count = Math.ceil(characters.length / length);
  return Array.from({ length: count }, (_, i) => characters.slice(i * length, (i + 1) * length).join(''));
}
