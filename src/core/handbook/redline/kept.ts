import { z } from 'zod';
import { fail, ok, type Result } from '../../base/index.ts';
import { journeyFileOf, libraryRecordsOf, withUniqueIds } from '../../interchange/index.ts';
import {
  type Fault,
  faultsOf,
  type JourneyFile,
  LOCALES,
  parseJourneyFile,
  type Snapshot,
} from '../../model/index.ts';
import { type Draft, FREE_CHAPTERS } from '../build/input.ts';

const text = z.string();

const keptSchema = z.object({
  version: z.literal(1),
  locale: z.enum(LOCALES),
  title: text,
  organization: text,
  number: text,
  owner: text,
  made: z.iso.date(),
  now: z.number(),
  timeZone: text,
  chapters: z.array(z.object({ id: text, kind: z.enum(FREE_CHAPTERS), title: text, text })),
  journeys: z.array(z.object({ id: text, file: z.unknown() })),
});

type Facts = Omit<z.infer<typeof keptSchema>, 'journeys'>;

/**
 * What an issue was made of, as it is kept beside its tree: journeys as files, since those are read for ever. With
 * what is known of issues, and with each file as a snapshot, it is a draft again.
 */
export interface KeptInputs extends Facts {
  readonly journeys: readonly { readonly id: string; readonly file: JourneyFile }[];
}

/** A journey's file with all words that customers must not hear: they hold for the whole house. */
export function keptJourney(snapshot: Snapshot): JourneyFile {
  const file = journeyFileOf(snapshot);
  const { terms } = libraryRecordsOf(snapshot.library);
  return withUniqueIds({ ...file, library: { ...file.library, terms } });
}

export const keptInputsOf = ({
  locale,
  title,
  organization,
  number,
  owner,
  made,
  now,
  timeZone,
  chapters,
  journeys,
}: Draft): KeptInputs => ({
  version: 1,
  locale,
  title,
  organization,
  number,
  owner,
  made,
  now,
  timeZone,
  chapters: chapters.map(({ id, kind, title: name, text: own }) => ({ id, kind, title: name, text: own })),
  journeys: journeys.map(({ id, snapshot }) => ({ id, file: keptJourney(snapshot) })),
});

/** Reads what was kept. */
export function parseKeptInputs(value: unknown): Result<KeptInputs, readonly Fault[]> {
  const parsed = keptSchema.safeParse(value);
  if (!parsed.success) return fail(faultsOf(parsed.error));
  const journeys: { id: string; file: JourneyFile }[] = [];
  for (const { id, file } of parsed.data.journeys) {
    const read = parseJourneyFile(file);
    if (!read.ok) return fail(read.error);
    journeys.push({ id, file: read.value });
  }
  return ok({ ...parsed.data, journeys });
}
