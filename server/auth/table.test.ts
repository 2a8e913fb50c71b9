import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ACTIONS, GIVEN_ROLES, isAtLeast, ROLES, TOKEN_SCOPES } from '../../src/core/protocol/index.ts';
import { effectiveRole, type Facts } from './effective-role.ts';
import { isInScope, KINDS, LEAST_ROLE, mayDo } from './table.ts';

/** The whole table as it is meant, written out: o(wner) e(ditor) c(ommenter) v(iewer) may. */
const MEANT = {
  //         read   export comment edit issue share delete audit manage
  workspace: ['oecv', 'oecv', 'oec', 'oe', 'oe', 'o', 'oe', 'o', 'o'],
  journey: ['oecv', 'oecv', 'oec', 'oe', 'oe', 'oe', 'oe', 'oe', 'o'],
  handbook: ['oecv', 'oecv', 'oec', 'oe', 'oe', 'oe', 'oe', 'oe', 'o'],
} as const;
const BY_LINK = { workspace: [], journey: ['read', 'export', 'comment', 'edit'], handbook: ['read'] };

describe('the table', () => {
  it.each(KINDS)('RIGHT-1 says of a %s what each role may, by membership and by link', (kind) => {
    for (const [at, action] of ACTIONS.entries()) {
      for (const role of ROLES) {
        const meant = MEANT[kind][at]?.includes(role.charAt(0)) ?? false;
        expect([action, role, mayDo({ role, from: 'workspace' }, action, kind)]).toEqual([
          action,
          role,
          meant,
        ]);
        expect(mayDo({ role, from: 'journey' }, action, kind)).toBe(meant);
        const byLink = meant && BY_LINK[kind].some((one) => one === action);
        expect([action, role, mayDo({ role, from: 'link' }, action, kind)]).toEqual([action, role, byLink]);
      }
    }
  });

  it('RIGHT-1 has a wider role do all that a narrower one may', () => {
    for (const kind of KINDS) {
      for (const action of ACTIONS) {
        const may = ROLES.map((role) => isAtLeast(role, LEAST_ROLE[kind][action]));
        expect(may).toEqual([...may].sort((a, b) => Number(b) - Number(a)));
        expect(may[0]).toBe(true);
      }
    }
  });

  it('RIGHT-9 lets a token do what its scopes name', () => {
    const allowed = TOKEN_SCOPES.map((scope) => ACTIONS.filter((action) => isInScope([scope], action)));
    expect(allowed).toEqual([
      ['read'],
      ['comment', 'edit', 'issue', 'delete'],
      ['export'],
      ['share', 'audit', 'manage'],
    ]);
    expect(ACTIONS.some((action) => isInScope([], action))).toBe(false);
  });
});

const facts: fc.Arbitrary<Facts> = fc.record({
  workspace: fc.constantFrom(...ROLES, null),
  named: fc.constantFrom(...GIVEN_ROLES, 'none' as const, null),
  link: fc.constantFrom(...GIVEN_ROLES, null),
  isHidden: fc.boolean(),
  isMaker: fc.boolean(),
});
const roleOf = (given: Facts) => effectiveRole(given)?.role ?? null;
/** Nobody counts less than a viewer. */
const width = (role: ReturnType<typeof roleOf>) => (role === null ? 0 : ROLES.length - ROLES.indexOf(role));

describe('the effective role', () => {
  it('RIGHT-2 is the owner’s in every case for who owns the workspace', () => {
    fc.assert(fc.property(facts, (given) => roleOf({ ...given, workspace: 'owner' }) === 'owner'));
  });

  it('RIGHT-2 is the one given by name for everybody else, be it narrower or wider, and none keeps out', () => {
    fc.assert(
      fc.property(facts, (given) => {
        fc.pre(given.workspace !== 'owner' && given.named !== null);
        expect(roleOf(given)).toBe(given.named === 'none' ? null : given.named);
      }),
    );
  });

  it('RIGHT-2 never widens when a fact is narrowed', () => {
    const roles = [...ROLES, null];
    fc.assert(
      fc.property(facts, fc.constantFrom(...roles), fc.constantFrom(...GIVEN_ROLES, null), (given, w, l) => {
        const narrower: Facts = {
          ...given,
          workspace: width(w) < width(given.workspace) ? w : given.workspace,
          link: width(l) < width(given.link) ? l : given.link,
        };
        expect(width(roleOf(narrower))).toBeLessThanOrEqual(width(roleOf(given)));
      }),
    );
  });

  it('RIGHT-3 hides a hidden journey from all but its maker, those named, those with a link and the owner', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const hidden = { ...given, isHidden: true, named: null, link: null };
        const isLetIn = given.workspace === 'owner' || (given.workspace !== null && given.isMaker);
        expect(roleOf(hidden)).toBe(isLetIn ? 'owner' : null);
        expect(width(roleOf({ ...given, isHidden: true }))).toBeLessThanOrEqual(
          given.isMaker ? 4 : width(roleOf({ ...given, isHidden: false })),
        );
      }),
    );
  });

  it('RIGHT-3 gives who isn’t of the workspace nothing without a name or a link', () => {
    fc.assert(
      fc.property(facts, (given) => roleOf({ ...given, workspace: null, named: null, link: null }) === null),
    );
  });
});
