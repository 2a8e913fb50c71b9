import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyFinding, Place } from '../../core/analysis/index.ts';
import { newId } from '../../core/base/index.ts';
import { LIMITS, type Waiver } from '../../core/model/index.ts';
import { useHands } from '../actions/index.ts';
import { useMapSession } from '../sync/index.ts';

export interface Mending {
  /** Does what the finding offers, as one step of undo; false when it could not be done any more. */
  fix(finding: AnyFinding): Promise<boolean>;
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

/** What a hand does about a finding. */
export function useMending(): Mending {
  const { t } = useTranslation('checks');
  const { checks, snapshot, presence } = useMapSession();
  const { run } = useHands();
  return useMemo(() => {
    const tooLate = () => {
      notifications.show({ id: 'too-late', message: t('fix.late') });
      return false;
    };
    return {
      fix: async ({ key }) => {
        // A fix names places in a text: it holds for the text that was checked, and for no other.
        const report = await checks.upToDate();
        const fix = report?.findings.find((finding) => finding.key === key)?.fix;
        return fix ? run(fix) : tooLate();
      },
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
    };
  }, [t, checks, snapshot, presence, run]);
}
