import { remember } from '../base/index.ts';
import type { Draft } from './finding.ts';
import { type Place, placeKey, placeOf } from './place.ts';
import type { Rule } from './rule.ts';
import type { AnyFinding } from './rules/index.ts';

/** A finding, once it is known whether somebody answered for it; the same object for the same draft. */
export const findingOf = remember(
  (draft: Draft<unknown>, rule: Rule<string, unknown>, waived: unknown): AnyFinding => {
    const { where, facts, severity = rule.severity, fix, spot, detail } = draft;
    const places = where.map(placeOf) as unknown as readonly [Place, ...Place[]];
    const key = [rule.id, ...where.map(placeKey), ...(detail === undefined ? [] : [detail])].join(' ');
    return Object.freeze({
      rule: rule.id,
      severity,
      key,
      where: places,
      facts,
      ...(fix && { fix }),
      ...(spot && { spot }),
      ...(waived ? { waived } : {}),
    }) as AnyFinding;
  },
);
