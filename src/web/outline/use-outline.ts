import { sameList } from '../../core/base/index.ts';
import { type Outline, type OutlinePart, outlineOf } from '../../core/model/index.ts';
import { useSnapshot } from '../sync/index.ts';

const samePart = (a: OutlinePart, b: OutlinePart | undefined): boolean =>
  a === b ||
  (a.lane === b?.lane &&
    a.role === b.role &&
    sameList(a.cards, b.cards) &&
    sameList(a.moments, b.moments) &&
    sameList(a.feelings, b.feelings));

const NO_PARTS: readonly OutlinePart[] = [];

/** A list of ids out of the outline; renders again only when it is another one. */
export const useOutlineIds = (select: (outline: Outline) => readonly string[]): readonly string[] =>
  useSnapshot((snapshot) => select(outlineOf(snapshot)), sameList);

/** What a step holds, lane by lane. */
export const useParts = (stage: string, step: string): readonly OutlinePart[] =>
  useSnapshot(
    (snapshot) =>
      outlineOf(snapshot)
        .stages.find(({ id }) => id === stage)
        ?.steps.find(({ id }) => id === step)?.parts ?? NO_PARTS,
    (a, b) => a === b || (a.length === b.length && a.every((part, at) => samePart(part, b[at]))),
  );
