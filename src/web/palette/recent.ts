import { z } from 'zod';
import { type CommandId, isCommand } from '../commands/index.ts';
import { stored } from '../kit/index.ts';

const KEPT = 6;
const kept = stored('throughline.commands.recent', z.array(z.string()).max(50));

/** The commands chosen here last, the latest first. */
export const recentCommands = (): readonly CommandId[] => (kept.get() ?? []).filter(isCommand);

export const rememberCommand = (id: CommandId): void =>
  kept.set([id, ...recentCommands().filter((one) => one !== id)].slice(0, KEPT));
