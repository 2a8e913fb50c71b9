import type { Context } from '../context.ts';
import type { Touchpoint } from '../promises/complaints.ts';

export const ASPECTS = ['promise', 'script', 'authority', 'system'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Whether a standard is for customers of that tier; one without a tier is for everybody. */
export const servesTier = (standard: { readonly tier?: string | undefined }, tier: string | null): boolean =>
  standard.tier === undefined || standard.tier === tier;

/** What customers of a tier meet by a standard, as a text that is the same where they meet the same. */
export type ContentOf = (aspect: Aspect, id: string, tier: string | null) => readonly string[];

/** Two records that promise, say or allow the same are no difference. One that is gone is told by its id. */
export const contentOf = (tables: Context['tables']): ContentOf => {
  const contents: { readonly [K in Aspect]: (id: string, tier: string | null) => readonly unknown[] | null } =
    {
      promise: (id, tier) => {
        const sla = tables.slas.get(id);
        if (!sla) return [id];
        const { promise, target, attainment, calendar } = sla;
        return servesTier(sla, tier) ? [promise, target.amount, target.unit, attainment, calendar] : null;
      },
      script: (id, tier) => {
        const script = tables.scripts.get(id);
        if (!script) return [id];
        const said = script.lines.map(({ part, text }) => [part, text.trim()]);
        return servesTier(script, tier) ? [script.kind, said] : null;
      },
      authority: (id) => {
        const authority = tables.authorities.get(id);
        if (!authority) return [id];
        const { may, limit } = authority;
        return [[...may].sort(), limit?.amount, limit?.currency];
      },
      system: (name) => [name.toLowerCase()],
    };
  return (aspect, id, tier) => {
    const content = contents[aspect](id, tier);
    return content ? [JSON.stringify(content)] : [];
  };
};

/** The tiers that the standards of these touchpoints tell apart, after those of no tier. */
export const tiersOf = (touchpoints: readonly Touchpoint[]): readonly (string | null)[] => [
  ...new Set([
    null,
    ...touchpoints.flatMap(({ slas, scripts }) => [...slas, ...scripts].flatMap(({ tier }) => tier ?? [])),
  ]),
];
