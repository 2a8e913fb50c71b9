import { type Draft, type JourneySource, sourceOf } from '../../../src/core/handbook/index.ts';

export { buildHandbook } from '../../../src/core/handbook/index.ts';

export const sourcesOf = (draft: Draft): readonly JourneySource[] =>
  draft.journeys.map(({ id, snapshot }) => sourceOf(id, snapshot, draft, draft.locale, draft.pictures?.map));
