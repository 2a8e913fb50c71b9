import type { Sla } from '../../model/index.ts';
import { situationKey } from './situation.ts';

/** In what situation, for which customers and where a standard is looked for; absent for none in particular. */
export interface Wanted {
  readonly situation?: string | undefined;
  readonly tier?: string | undefined;
  readonly channel?: string | undefined;
}

/** Those made for what is wanted; without any, those made for nothing in particular; without those too, all. */
function nearest<T>(items: readonly T[], wanted: string, made: (item: T) => string): readonly T[] {
  const same = items.filter((item) => made(item) === wanted);
  if (same.length > 0) return same;
  const open = items.filter((item) => made(item) === '');
  return open.length > 0 ? open : items;
}

/** Of standards of one promise those that hold: the situation decides first, then the tier, then the channel. */
export function narrowest(slas: readonly Sla[], { situation, tier, channel }: Wanted): readonly Sla[] {
  const forSituation = nearest(slas, situationKey(situation ?? ''), (sla) =>
    situationKey(sla.situation ?? ''),
  );
  const forTier = nearest(forSituation, tier ?? '', (sla) => sla.tier ?? '');
  return nearest(forTier, channel ?? '', (sla) => sla.channel ?? '');
}
