import { snapshotOfFile } from '../../../src/core/doc/index.ts';
import { layoutMap } from '../../../src/core/layout/index.ts';
import { parseJourneyFile } from '../../../src/core/model/index.ts';

const WORDS = 'the parcel arrives late and nobody says why so the customer asks again in the chat'.split(' ');
const ROLES = ['customer', 'touchpoint', 'frontstage', 'backstage', 'support', 'notes'];

/** A made-up journey of so many titled cards and a fifth as many links, the same for the same number. */
export function cardsFile(cards: number): object {
  let seed = 17;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const range = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
  const steps = Math.round(Math.sqrt(cards * 1.6));
  const title = (i: number) => [...range(3 + next(5), () => WORDS[next(WORDS.length)]), i].join(' ');
  return {
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'cards', title: `${cards} cards`, locale: 'en' },
    stages: range(Math.ceil(steps / 5), (i) => ({ id: `s${i}`, title: `Stage ${i}`, phase: 'during' })),
    steps: range(steps, (i) => ({ id: `p${i}`, stage: `s${Math.floor(i / 5)}`, title: `Step ${i}` })),
    lanes: ROLES.map((role) => ({ id: role, role, title: role })),
    cards: range(cards, (i) => ({
      id: `c${i}`,
      lane: ROLES[i % ROLES.length],
      step: `p${Math.floor(i / ROLES.length) % steps}`,
      title: title(i),
    })),
    links: range(Math.floor(cards / 5), (i) => {
      const from = next(cards);
      return { id: `l${i}`, from: `c${from}`, to: `c${(from + 1 + next(60)) % cards}`, kind: 'flow' };
    }),
  };
}

export interface Shapes {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly {
    id: string;
    x: number;
    y: number;
    width: number;
    height: number;
    text: string;
  }[];
  readonly links: readonly {
    id: string;
    from: string;
    to: string;
    x: number;
    y: number;
    dx: number;
    dy: number;
  }[];
}

/** The same map as rectangles with words in them and arrows between them. */
export function shapesOf(file: object): Shapes {
  const parsed = parseJourneyFile(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 3)));
  const snapshot = snapshotOfFile(parsed.value);
  const { cards, links, width, height } = layoutMap(snapshot);
  return {
    width,
    height,
    cards: cards.map(({ id, x, y, width, height }) => ({
      id,
      x,
      y,
      width,
      height,
      text: snapshot.cards.get(id)?.title ?? '',
    })),
    links: links.map(({ id, from, to, fromPort, toPort }) => ({
      id,
      from,
      to,
      x: fromPort.x,
      y: fromPort.y,
      dx: toPort.x - fromPort.x,
      dy: toPort.y - fromPort.y,
    })),
  };
}
