import type { Edition } from '../edition.ts';
import type { Handbook } from '../tree/handbook.ts';
import { audiencesIn, blocksBelow } from '../tree/walk.ts';

export interface NamedEdition {
  readonly edition: Exclude<Edition, { readonly for: 'everyone' }>;
  readonly name: string;
}

/** The roles and channels that parts of a handbook are for, with their names, in the library's order. */
export function editionsIn({ children }: Handbook): readonly NamedEdition[] {
  const meant = { roles: new Set<string>(), channels: new Set<string>() };
  const names = { roles: new Map<string, string>(), channels: new Map<string, string>() };
  for (const block of blocksBelow(children)) {
    for (const { roles = [], channels = [] } of audiencesIn(block)) {
      for (const id of roles) meant.roles.add(id);
      for (const id of channels) meant.channels.add(id);
    }
    if (block.type !== 'register') continue;
    for (const { table, id, name } of block.names) {
      if (table === 'roles' || table === 'channels') names[table].set(id, name);
    }
  }
  // One without a name is gone from the library: nobody reads an edition for it.
  const of = (table: 'roles' | 'channels', kind: 'role' | 'channel'): readonly NamedEdition[] =>
    [...names[table]].flatMap(([id, name]) =>
      meant[table].has(id) ? [{ edition: { for: kind, id }, name }] : [],
    );
  return [...of('roles', 'role'), ...of('channels', 'channel')];
}
