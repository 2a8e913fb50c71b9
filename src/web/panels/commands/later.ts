import { later } from '../../kit/index.ts';

export const FileCommands = later(async () => (await import('./FileCommands.tsx')).FileCommands, null, {
  unhurried: true,
});
