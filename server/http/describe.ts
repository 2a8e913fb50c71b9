import type { Describe } from '../collab/index.ts';
import { describeHandbook } from './handbooks/index.ts';
import { describeJourney } from './journeys/index.ts';

/** Lets the rows of journeys and handbooks follow their documents. */
export const describe: Describe = {
  roots: [...describeJourney.roots, ...describeHandbook.roots],
  read: (docName, doc) => describeJourney.read(docName, doc) ?? describeHandbook.read(docName, doc),
};
