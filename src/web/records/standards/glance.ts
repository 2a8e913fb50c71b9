import type { StandardTable } from '../../../core/analysis/index.ts';
import type { Authority, Script, Sla, Snapshot } from '../../../core/model/index.ts';
import type { Wording } from '../form/wording.ts';

/** A standard in as few signs as can be: its figure, and the line that explains it. */
export interface Glance {
  readonly figure: string;
  readonly says: string;
  /** A word or two: no line of its own. */
  readonly isShort: boolean;
}

const GLANCES = {
  slas: ({ target, attainment, promise }: Sla, { t, duration, percent }: Wording): Glance => ({
    figure: [duration(target), attainment === undefined ? '' : percent(attainment)]
      .filter(Boolean)
      .join(' · '),
    says: t(`promise.${promise}`),
    isShort: true,
  }),
  scripts: ({ kind, lines }: Script, { t }: Wording): Glance => ({
    figure: t(`scriptKind.${kind}`),
    says: lines.find(({ text }) => text.trim() !== '')?.text.trim() ?? '',
    isShort: false,
  }),
  authorities: ({ may, limit, within }: Authority, { t, list, money, duration }: Wording): Glance => ({
    figure: limit ? `≤ ${money(limit.amount, limit.currency)}` : '',
    says: [list(may.map((power) => t(`power.${power}`))), within === undefined ? '' : duration(within)]
      .filter(Boolean)
      .join(' · '),
    isShort: false,
  }),
};

export function glanceOf(snapshot: Snapshot, table: StandardTable, id: string, wording: Wording): Glance {
  const record = snapshot.library[table].get(id);
  return record
    ? GLANCES[table](record as Sla & Script & Authority, wording)
    : { figure: '', says: '', isShort: false };
}
