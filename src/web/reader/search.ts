import type { HandbookReading } from '../../core/protocol/index.ts';

export type Script = HandbookReading['scripts'][number];
export type Touchpoint = HandbookReading['touchpoints'][number];

export interface Found {
  readonly kind: 'script' | 'touchpoint';
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

interface Entry extends Found {
  readonly name: string;
  readonly situation: string;
  readonly initials: readonly string[];
  readonly spelled: readonly string[];
  /** Initials and syllables of the places in the journey where it is used. */
  readonly around: readonly string[];
  /** Initials and syllables of what is said, phrase by phrase. */
  readonly said: readonly string[];
  readonly all: string;
}

/** Width, case and spaces don't count; the server makes its keys in the same way. */
const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

const parts = (key: string): readonly string[] => key.split(' ').filter(Boolean);

/** All that can be found, made once a handbook. */
export function indexOf({ scripts, touchpoints, authorities }: HandbookReading): readonly Entry[] {
  const names = new Map(scripts.map((script) => [script.id, script.name]));
  const rules = new Map(authorities.map(({ id, situation, may }) => [id, [situation, ...may].join(' ')]));
  const placesOf = (script: string) => touchpoints.filter((place) => place.scripts.includes(script));
  return [
    ...scripts.map(
      (script): Entry => ({
        kind: 'script',
        id: script.id,
        title: script.name,
        detail: script.situation || script.kind,
        name: plain(script.name),
        situation: plain(script.situation),
        initials: parts(script.keys.initials),
        spelled: parts(script.keys.spelled),
        around: placesOf(script.id).flatMap(({ keys }) => [...parts(keys.initials), ...parts(keys.spelled)]),
        said: [...parts(script.said?.initials ?? ''), ...parts(script.said?.spelled ?? '')],
        all: plain(
          [
            script.name,
            script.situation,
            script.kind,
            ...script.channels,
            ...placesOf(script.id).flatMap(({ journey, stage, title, situation }) => [
              journey,
              stage,
              title,
              situation,
            ]),
            ...script.lines.map(({ pieces }) =>
              pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join(''),
            ),
          ].join(' '),
        ),
      }),
    ),
    ...touchpoints.map(
      (touchpoint): Entry => ({
        kind: 'touchpoint',
        id: touchpoint.id,
        title: touchpoint.title,
        detail: [touchpoint.stage, touchpoint.situation, touchpoint.channel].filter(Boolean).join(' · '),
        name: plain(touchpoint.title),
        situation: plain(touchpoint.situation),
        initials: parts(touchpoint.keys.initials),
        spelled: parts(touchpoint.keys.spelled),
        around: [],
        said: [],
        all: plain(
          [
            touchpoint.title,
            touchpoint.situation,
            touchpoint.journey,
            touchpoint.stage,
            touchpoint.channel,
            ...touchpoint.scripts.map((id) => names.get(id) ?? ''),
            ...touchpoint.authorities.map((id) => rules.get(id) ?? ''),
          ].join(' '),
        ),
      }),
    ),
  ];
}

/** Whether one of its words begins so. */
function begins(text: string, query: string): boolean {
  for (let at = text.indexOf(query); at >= 0; at = text.indexOf(query, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] as string)) return true;
  }
  return false;
}

/** The surer it is what was meant, the higher: initials from their start before a word somewhere in a line. */
function scoreOf(
  { name, situation, initials, spelled, around, said, all }: Entry,
  query: string,
  letters: string,
): number {
  if (name === query) return 120;
  if (initials.includes(letters)) return 105;
  if (name.startsWith(query)) return 100;
  if (initials.some((key) => key.startsWith(letters))) return 95;
  if (begins(name, query)) return 90;
  if (name.includes(query)) return 85;
  if (situation.includes(query)) return 75;
  if (letters.length > 1 && spelled.some((key) => key.startsWith(letters))) return 70;
  if (letters.length > 1 && initials.some((key) => key.includes(letters))) return 60;
  if (letters.length > 2 && spelled.some((key) => key.includes(letters))) return 40;
  if (begins(all, query)) return 35;
  if (all.includes(query)) return 30;
  if (letters.length > 1 && around.some((key) => key.startsWith(letters))) return 25;
  if (letters.length > 1 && said.some((key) => key.startsWith(letters))) return 22;
  if (query.split(' ').every((word) => all.includes(word))) return 20;
  return letters.length > 2 && said.some((key) => key.includes(letters)) ? 10 : 0;
}

/** What is meant by a few letters, the surest first; scripts before touchpoints where they are as sure. */
export function find(entries: readonly Entry[], text: string): readonly Found[] {
  const query = plain(text);
  if (query === '') return [];
  const letters = query.replace(/[^\p{L}\p{N}]+/gu, '');
  return entries
    .map((entry) => [letters === '' ? 0 : scoreOf(entry, query, letters), entry] as const)
    .filter(([score]) => score > 0)
    .sort(([a, one], [b, other]) => b - a || Number(other.kind === 'script') - Number(one.kind === 'script'))
    .map(([, entry]) => entry);
}
