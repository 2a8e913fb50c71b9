import type { Duration } from '../../base/index.ts';
import type { Sla } from '../../model/index.ts';
import { calendarOfSla, typicalTime } from '../calendar/index.ts';
import type { Context } from '../context.ts';
import type { Draft } from '../finding.ts';
import { type Thing, thing } from '../place.ts';
import { equipped, settlingStandards } from '../promises/complaints.ts';
import { defineRule } from '../rule.ts';

interface Facts {
  readonly sla: Thing;
  readonly target: Duration;
  readonly fault: 'none' | 'late' | 'nobody';
  /** After how long, for an escalation that comes too late or reaches nobody. */
  readonly after: Duration | null;
}

type Fault = Omit<Facts, 'sla' | 'target'>;

/** The standards that complaints are held against, each with the touchpoints that it is attached to. */
const complaintStandards = ({ use }: Context): ReadonlyMap<Sla, readonly Thing[]> => {
  const complaints = use(equipped).filter(({ scripts }) => scripts.some(({ kind }) => kind === 'complaint'));
  const pairs = complaints.flatMap((touchpoint) =>
    settlingStandards(touchpoint).map((sla) => ({ sla, card: thing('cards', touchpoint.card) })),
  );
  return new Map(
    [...Map.groupBy(pairs, ({ sla }) => sla)].map(([sla, cards]) => [sla, cards.map(({ card }) => card)]),
  );
};

/** A complaint's standard that nobody hears of before it is too late. */
export const sla4 = defineRule({
  id: 'SLA-4',
  severity: 'warning',
  check: ({ tables, use }) =>
    [...use(complaintStandards)].flatMap(([record, cards]) => {
      const calendar = calendarOfSla(record, tables);
      const target = typicalTime(record.target, calendar);
      const faults: Fault[] = record.escalations.flatMap(({ after, to }): Fault[] => [
        ...(typicalTime(after, calendar) >= target ? [{ fault: 'late' as const, after }] : []),
        ...(tables.roles.has(to) ? [] : [{ fault: 'nobody' as const, after }]),
      ]);
      const sla = thing('slas', record);
      const all: Fault[] = record.escalations.length === 0 ? [{ fault: 'none', after: null }] : faults;
      return all.map(
        (fault, i): Draft<Facts> => ({
          where: [sla, ...cards],
          facts: { sla, target: record.target, ...fault },
          detail: `${fault.fault} ${i}`,
          ...(fault.fault === 'nobody' && { severity: 'error' }),
        }),
      );
    }),
});
