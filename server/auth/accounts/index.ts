export { type Accounts, type AccountsOptions, createAccounts, type From } from './accounts.ts';
export { createLateKeys } from './secret.ts';
