import { createChanges } from './changes.ts';
import { COMMANDS, type CommandId, commandsAt } from './commands.ts';
import type { Reason } from './spec.ts';

/** How the screen that is open does a command. */
export interface Deed {
  readonly run: () => void;
  /** Why it can't be done now; null, or left out, when it can. */
  readonly why?: () => Reason | null;
}

export type Deeds = Readonly<Partial<Record<CommandId, Deed>>>;

const offers: Deeds[] = [];
const changes = createChanges();

/** Says what can be done on this screen, until the answer is called. What is offered last goes first. */
export function offer(deeds: Deeds): () => void {
  offers.push(deeds);
  changes.tell();
  return () => {
    offers.splice(offers.lastIndexOf(deeds), 1);
    changes.tell();
  };
}

/** Hears of every offer that comes or goes: parts of the program arrive after what shows their commands. */
export const listenToOffers = changes.listen;

/** How often offers have come or gone. */
export const offerChanges = changes.count;

export const deedOf = (id: CommandId): Deed | undefined => offers.findLast((deeds) => deeds[id])?.[id];

/** Why a command can't be done now, null when it can; undefined when nothing here does it at all. */
export function whyNot(id: CommandId): Reason | null | undefined {
  const deed = deedOf(id);
  return deed && (deed.why?.() ?? null);
}

/** Does a command, if it can be done; false when it can't. */
export function runCommand(id: CommandId): boolean {
  if (whyNot(id) !== null) return false;
  deedOf(id)?.run();
  return true;
}

/** Does the first command of a key that can be done. False: the key is nobody's here. */
export function pressKey(key: string, everywhere = false): boolean {
  const here = commandsAt(key).filter((id) => deedOf(id) && (!everywhere || COMMANDS[id].everywhere));
  if (here.length === 0) return false;
  here.some(runCommand);
  return true;
}
