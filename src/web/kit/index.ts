export { type Stored, stored } from './stored.ts';
export { cssVariables, theme } from './theme.ts';
export type { WithoutSingular } from './words.ts';
