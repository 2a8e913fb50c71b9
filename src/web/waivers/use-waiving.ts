import { useMemo } from 'react';
import type { AnyFinding, Place } from '../../core/analysis/index.ts';
import { newId } from '../../core/base/index.ts';
import { LIMITS, type Waiver } from '../../core/model/index.ts';
import { useHands } from '../actions/index.ts';
import { useMapSession } from '../sync/index.ts';

export interface Waiving {
  /** Somebody answers for the finding. */
  waive(finding: AnyFinding, reason: string, by: string): boolean;
  /** Takes back what covers it. */
  unwaive(finding: AnyFinding): boolean;
  /** Whom to put under a waiver, unless told otherwise. */
  ownName(): string;
}

const keyOf = ({ type, id }: Pick<Place, 'id'> & { type: string }): string => `${type}:${id}`;

const covers = (waiver: Waiver, { rule, where }: AnyFinding): boolean => {
  const places = new Set(where.map(keyOf));
  return (
    waiver.rule === rule && waiver.where.length > 0 && waiver.where.every((one) => places.has(keyOf(one)))
  );
};

/** Answering for a finding, and taking it back: one step of undo each. */
export function useWaiving(): Waiving {
  const { snapshot, presence } = useMapSession();
  const { run } = useHands();
  return useMemo(
    () => ({
      waive: ({ rule, where }, reason, by) =>
        run({
          type: 'records.add',
          records: [
            {
              table: 'waivers',
              record: {
                id: newId(),
                rule,
                where: where.slice(0, LIMITS.listItems).map(({ type, id }) => ({ type, id })),
                reason: reason.trim(),
                by: by.trim(),
                at: new Date().toISOString(),
              },
            },
          ],
        }),
      unwaive: (finding) => {
        const covering = snapshot().waivers.list.filter((waiver) => covers(waiver, finding));
        const records = covering.map(({ id }) => ({ table: 'waivers', id }) as const);
        return records.length > 0 && run({ type: 'records.remove', records });
      },
      ownName: presence.ownName,
    }),
    [snapshot, presence, run],
  );
}
