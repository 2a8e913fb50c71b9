import type { Duration } from '../../base/index.ts';
import type { Slot } from '../arithmetic/index.ts';
import { calendarOfCard, calendarOfSla, spanOf } from '../calendar/index.ts';
import type { Draft } from '../finding.ts';
import { type Thing, thing } from '../place.ts';
import { promiseChecks } from '../promises/plan.ts';
import { defineRule } from '../rule.ts';

interface Step {
  readonly card: Thing;
  /** How much later it could be done without making things worse. */
  readonly slack: Duration | null;
}

interface Facts {
  readonly card: Thing;
  readonly sla: Thing;
  readonly target: Duration;
  /** Null when the work is never done. */
  readonly excess: Duration | null;
  /** The worst start, in milliseconds, and the zone in which to say it. */
  readonly start: number;
  readonly timeZone: string;
  /** What decides, first to last; the promising card comes last. */
  readonly path: readonly Step[];
}

/** A promise that the work behind it can't keep. */
export const sla2 = defineRule({
  id: 'SLA-2',
  severity: 'error',
  check: ({ tables, timeZone, use }) => {
    const stepOf = ({ card, slack }: Slot): Step => ({
      card: thing('cards', tables.cards.get(card) ?? { id: card }),
      slack: slack > 0 && Number.isFinite(slack) ? spanOf(slack) : null,
    });
    return use(promiseChecks)
      .filter(({ kept }) => !kept)
      .map(({ card, sla, worst, path }): Draft<Facts> => {
        const [touchpoint, standard] = [
          thing('cards', tables.cards.get(card.id) ?? card),
          thing('slas', sla),
        ];
        const calendars = path.map((slot) => calendarOfCard(tables.cards.get(slot.card) ?? {}, tables));
        const calendar = [...calendars, calendarOfSla(sla, tables)].find((one) => one !== null);
        const steps = path.map(stepOf);
        return {
          where: [touchpoint, standard, ...steps.slice(0, -1).map((step) => step.card)],
          facts: {
            card: touchpoint,
            sla: standard,
            target: sla.target,
            excess: Number.isFinite(worst.excess) ? spanOf(worst.excess) : null,
            start: worst.start,
            timeZone: calendar?.timezone ?? timeZone,
            path: steps,
          },
        };
      });
  },
});
