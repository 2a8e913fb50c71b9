import { z } from 'zod';
import { snapshotOfFile } from '../../src/core/doc/index.ts';
import { type Draft, parseEdition } from '../../src/core/handbook/index.ts';
import { type JourneyFile, LOCALES, type Locale } from '../../src/core/model/index.ts';
import {
  ERRORS,
  fillSentence,
  HANDBOOK_FORMATS,
  type HandbookFormat,
} from '../../src/core/protocol/index.ts';
import { createDocuments, type Day, DOCUMENT_ERRORS, dayAt, dayOf } from '../jobs/index.ts';
import { picturesIn, readJourney, writeResult } from './files.ts';
import type { Voice } from './words.ts';

export interface HandbookFlags {
  readonly to?: string;
  readonly out?: string;
  readonly title?: string;
  readonly organization?: string;
  readonly number?: string;
  readonly owner?: string;
  readonly edition?: string;
  readonly locale?: string;
  readonly date?: string;
}

interface Asked {
  readonly format: HandbookFormat;
  readonly edition: string;
  readonly locale: Locale | null;
  readonly day: Day;
}

/** Writes the handbook of one journey, marked as a draft: what the server would make of it on that day. */
export async function exportHandbook(path: string, flags: HandbookFlags, voice: Voice): Promise<number> {
  const asked = checkedFlags(flags, voice);
  if (!asked) return 2;
  const file = await readJourney(path, voice);
  if (!file) return 1;
  const { format, edition } = asked;
  const documents = createDocuments();
  const result = await documents.make({ draft: await draftOf(file, flags, asked), format, edition });
  await documents.close();
  if (!result.ok) {
    const { sentence } = ERRORS[DOCUMENT_ERRORS[result.error.code]];
    process.stderr.write(`${fillSentence(sentence, voice.locale)}\n`);
    return 1;
  }
  const { bytes, missing } = result.value;
  if (missing.length > 0)
    voice.say('no-glyphs', { characters: missing.map(({ character }) => character).join(' ') });
  return (await writeResult(flags.out, bytes, voice)) ? 0 : 1;
}

async function draftOf(file: JourneyFile, flags: HandbookFlags, { locale, day }: Asked): Promise<Draft> {
  const snapshot = snapshotOfFile(file);
  const { journey, cards, library } = snapshot;
  return {
    locale: locale ?? journey.locale,
    title: flags.title ?? journey.title,
    organization: flags.organization ?? '',
    number: flags.number ?? '',
    owner: flags.owner ?? '',
    ...day,
    journeys: [{ id: journey.id, snapshot }],
    chapters: [],
    issue: null,
    past: [],
    changes: [],
    pictures: {
      map: await picturesIn(file, cards.list, 'card'),
      pages: await picturesIn(file, [...cards.list, ...library.personas.list], 'page'),
    },
  };
}

function checkedFlags({ to, edition = 'everyone', locale, date }: HandbookFlags, voice: Voice): Asked | null {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const format = HANDBOOK_FORMATS.find((one) => one === to);
  const language = LOCALES.find((one) => one === locale);
  if (!format) voice.say('wrong-value', { option: '--to', allowed: HANDBOOK_FORMATS.join(', ') });
  else if (!parseEdition(edition)) {
    voice.say('wrong-value', { option: '--edition', allowed: 'everyone, role:ID, channel:ID' });
  } else if (locale !== undefined && !language) {
    voice.say('wrong-value', { option: '--locale', allowed: LOCALES.join(', ') });
  } else if (date !== undefined && !z.iso.date().safeParse(date).success) {
    voice.say('wrong-value', { option: '--date', allowed: '2026-12-31' });
  } else {
    const day = date === undefined ? dayAt(Date.now(), timeZone) : dayOf(date, timeZone);
    return { format, edition, locale: language ?? null, day };
  }
  return null;
}
