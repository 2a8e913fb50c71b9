import type { Block } from '../../tree/block.ts';
import type { Book } from '../book.ts';
import { appendixChapter } from './appendix.ts';
import { authoritiesChapter } from './authorities.ts';
import { consistencyChapter } from './consistency.ts';
import { findingsChapter } from './findings.ts';
import { freeChapter, ownChaptersAfter } from './free.ts';
import { generalChapter } from './general.ts';
import { journeyChapter } from './journey.ts';
import { problemsChapter } from './problems.ts';
import { processChapter } from './process.ts';
import { qualityChapter } from './quality.ts';
import { recordChapter } from './record.ts';
import { rolesChapter } from './roles.ts';
import { scriptsChapter } from './scripts.ts';
import { slasChapter } from './slas.ts';
import { supplementaryChapter } from './supplementary.ts';
import { termsChapter } from './terms.ts';
import { tiersChapter } from './tiers.ts';
import { trainingChapter } from './training.ts';

type Chapters = (book: Book) => readonly Block[];

/** What stands in a handbook, in its order. Chapters that have nothing to say are left out. */
export const CHAPTERS: readonly Chapters[] = [
  () => [{ type: 'cover' }],
  recordChapter,
  () => [{ type: 'contents' }],
  (book) => ownChaptersAfter(book, null),
  (book) => [generalChapter(book)],
  (book) => ownChaptersAfter(book, ['purpose', 'scope', 'duties']),
  rolesChapter,
  processChapter,
  problemsChapter,
  (book) => book.sources.map((source) => journeyChapter(book, source)),
  consistencyChapter,
  authoritiesChapter,
  slasChapter,
  scriptsChapter,
  termsChapter,
  tiersChapter,
  qualityChapter,
  (book) => freeChapter(book, 'information-security', book.words['chapter.security']),
  (book) => ownChaptersAfter(book, ['information-security']),
  (book) => freeChapter(book, 'emergencies', book.words['chapter.emergencies']),
  (book) => ownChaptersAfter(book, ['emergencies']),
  findingsChapter,
  trainingChapter,
  supplementaryChapter,
  (book) => ownChaptersAfter(book, ['supplementary']),
  appendixChapter,
];
