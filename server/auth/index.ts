/**
 * Who asks, and what they may do. Today there is one answer, local mode: whoever reaches a loopback address is
 * the owner. Accounts will be a second `Policy`.
 */
export { createLocalPolicy } from './local.ts';
export type { Access, Policy, User } from './policy.ts';
