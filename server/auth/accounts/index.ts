export { type Accounts, type AccountsOptions, createAccounts } from './accounts.ts';
export { createLateKeys } from './secret.ts';
export type { From } from './types.ts';
