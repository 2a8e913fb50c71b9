import { COMMANDS, type CommandId, type Deed, type Deeds } from '../../../commands/index.ts';
import type { Keyboard } from '../../keyboard/act.ts';
import { cardDeeds } from './cards.ts';
import { linkDeeds } from './links.ts';
import { selectionDeeds } from './selection.ts';
import { structureDeeds } from './structure.ts';
import { viewDeeds } from './view.ts';
import { walkDeeds } from './walk.ts';

/** All that the map can do; what changes it rests while nothing may be changed. */
export function mapDeeds(keyboard: Keyboard): Deeds {
  const deeds: Deeds = {
    ...walkDeeds(keyboard),
    ...selectionDeeds(keyboard),
    ...cardDeeds(keyboard),
    ...linkDeeds(keyboard),
    ...structureDeeds(keyboard),
    ...viewDeeds(keyboard),
  };
  const { session } = keyboard.canvas;
  const guarded = Object.entries(deeds).map(([id, { run, why }]): [string, Deed] => [
    id,
    COMMANDS[id as CommandId].edits
      ? { run, why: () => (session.status.readOnly ? 'read-only' : (why?.() ?? null)) }
      : { run, ...(why ? { why } : {}) },
  ]);
  return Object.fromEntries(guarded);
}
