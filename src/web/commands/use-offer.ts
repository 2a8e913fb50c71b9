import { useEffect, useSyncExternalStore } from 'react';
import type { CommandId } from './commands.ts';
import { type Deeds, listenToOffers, offer, offerChanges, whyNot } from './offers.ts';

/** Offers these commands while the component is there. Give it what is made once, or made anew when it is other. */
export function useOffer(deeds: Deeds): void {
  useEffect(() => offer(deeds), [deeds]);
}

/** Whether a command can be done, by what is offered: a reason that changes by itself is seen at the next render only. */
export const useCanDo = (id: CommandId): boolean =>
  useSyncExternalStore(listenToOffers, () => whyNot(id) === null);

/** The component renders again when a command comes or goes. */
export const useOffers = (): number => useSyncExternalStore(listenToOffers, offerChanges);
