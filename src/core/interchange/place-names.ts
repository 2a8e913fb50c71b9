import { gridOf, type Locale, type Snapshot } from '../model/index.ts';

/** What stages, steps and lanes are called where a name is all that tells them apart, by id. */
export interface PlaceNames {
  readonly stages: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, string>;
  readonly lanes: ReadonlyMap<string, string>;
  /** Of what lies in the tray. */
  readonly tray: string;
}

interface Place {
  readonly id: string;
  readonly title: string;
  /** It must differ from the others that say the same here. */
  readonly among?: string;
}

const UNTITLED: Readonly<Record<Locale, string>> = { en: '(untitled)', 'zh-CN': '（未命名）' };
const TRAY: Readonly<Record<Locale, string>> = { en: '(unplaced)', 'zh-CN': '（未放置）' };
const TRAY_ID = '';

/** As they are called; what has no name gets one, and of those of one name the second is numbered. */
function named(places: readonly Place[], untitled: string): Map<string, string> {
  const taken = new Set<string>();
  const times = new Map<string, number>();
  return new Map(
    places.map(({ id, title, among = '' }) => {
      const name = title.trim() === '' ? untitled : title;
      const keyOf = (one: string): string => `${among}\n${one.replace(/\r\n?/g, '\n').trim()}`;
      let [own, time] = [name, times.get(keyOf(name)) ?? 1];
      while (taken.has(keyOf(own))) own = `${name} (${++time})`;
      times.set(keyOf(name), time);
      taken.add(keyOf(own));
      return [id, own];
    }),
  );
}

export function placeNames(snapshot: Snapshot): PlaceNames {
  const { locale } = snapshot.journey;
  const { stages, steps } = gridOf(snapshot);
  const all = [...stages.map(({ stage }) => stage), { id: TRAY_ID, title: TRAY[locale] }];
  const stageNames = named(all, UNTITLED[locale]);
  return {
    stages: stageNames,
    steps: named(
      steps.map(({ id, title, stage }) => ({ id, title, among: stage })),
      UNTITLED[locale],
    ),
    lanes: named(
      snapshot.lanes.list.map(({ id, title, role }) => ({ id, title, among: role })),
      UNTITLED[locale],
    ),
    tray: stageNames.get(TRAY_ID) ?? TRAY[locale],
  };
}
