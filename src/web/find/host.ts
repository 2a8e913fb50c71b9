import type { Snapshot } from '../../core/model/index.ts';
import type { Lit, Pick } from '../session/index.ts';
import type { Hit } from './find-text.ts';

/** What is shown on the map for a hit: its record, or what that hangs on. */
export function hostOf({ feelings, actions }: Snapshot, { table, id }: Hit): Pick {
  if (table === 'feelings') return { table: 'steps', id: feelings.get(id)?.step ?? '' };
  if (table === 'actions') return { table: 'moments', id: actions.get(id)?.moment ?? '' };
  return { table, id };
}

/** What has a hit in it is lit. */
export function litBy(snapshot: Snapshot, hits: readonly Hit[]): Lit {
  const hosts = hits.map((hit) => hostOf(snapshot, hit));
  const ids = (table: Pick['table']) =>
    new Set(hosts.filter((host) => host.table === table).map(({ id }) => id));
  return { cards: ids('cards'), links: ids('links'), moments: ids('moments') };
}
