/**
 * Who asks, and what they may do. In local mode whoever reaches a loopback address is the owner. With accounts, one table
 * (`table.ts`) says what each role may, and `effective-role.ts` which role somebody has.
 */
export { type Accounts, createAccounts, createLateKeys, type From } from './accounts/index.ts';
export { createAccountsPolicy, type Sessions } from './accounts-policy.ts';
export { makeFounder } from './founding.ts';
export { journeyPeople } from './journey-people.ts';
export { hashLinkPassword, isLinkPassword } from './link-passwords.ts';
export { createLocalPolicy } from './local.ts';
export type { Access, Headers, OwnWorkspace, Policy, Seated, Subject, User, Verdict } from './policy.ts';
export { createSignedTokens, newSalt, type SignedTokens } from './signed-tokens.ts';
export { type Kind, LEAST_ROLE } from './table.ts';
export { bringsToken, Tokens, withTokens } from './tokens.ts';
