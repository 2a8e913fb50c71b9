import { readFileSync } from 'node:fs';
import { snapshotOfFile } from '../../doc/index.ts';
import { type Locale, parseJourneyFile, type Snapshot } from '../../model/index.ts';
import type { Draft } from '../build/input.ts';

const root = new URL('../../../../', import.meta.url);

export const TEMPLATES = ['hotel', 'ecommerce', 'appliance-repair'] as const;

/** A template as a snapshot; all of its library came with it. */
export function templateOf(name: (typeof TEMPLATES)[number], locale: Locale): Snapshot {
  return journeyOf(
    JSON.parse(readFileSync(new URL(`templates/${name}.${locale}.journey.json`, root), 'utf8')),
  );
}

/** A journey file as a snapshot; all of its library came with it. */
export function journeyOf(file: unknown): Snapshot {
  const parsed = parseJourneyFile(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 3)));
  return snapshotOfFile(parsed.value);
}

/** A draft of these journeys in which the company has written nothing yet. */
export const draftOf = (snapshots: readonly Snapshot[], more: Partial<Draft> = {}): Draft => ({
  locale: snapshots[0]?.journey.locale ?? 'en',
  title: 'Handbook',
  organization: 'The house',
  number: 'SH-2026-01',
  owner: 'Service department',
  made: '2026-11-22',
  now: Date.parse('2026-11-22T12:00:00+08:00'),
  timeZone: 'Asia/Shanghai',
  journeys: snapshots.map((snapshot) => ({ id: snapshot.journey.id, snapshot })),
  chapters: [],
  issue: null,
  past: [],
  changes: [],
  ...more,
});
