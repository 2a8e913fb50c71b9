import type { TFunction } from 'i18next';
import type { Differences } from '../../session/index.ts';
import type { EntryGroup } from './entries.ts';

/** What the map shows of entries. */
export function marksOf(
  groups: readonly EntryGroup[],
  isMerge: boolean,
  t: TFunction<'history'>,
): Differences {
  return new Map(
    groups.flatMap(({ entries }) =>
      entries.map(({ key, kind, table, differences }) => {
        const moved = differences.find((difference) => difference.kind === 'moved');
        const { lane, step } = (moved?.from ?? {}) as { lane?: string; step?: string };
        const went = moved?.to as { lane?: string; step?: string } | undefined;
        const elsewhere = table === 'cards' && !isMerge && (went?.lane !== lane || went?.step !== step);
        const from = elsewhere && lane && step ? { lane, step } : null;
        return [key, { kind, word: t(isMerge ? `compare.offer.${kind}` : `compare.kind.${kind}`), from }];
      }),
    ),
  );
}
