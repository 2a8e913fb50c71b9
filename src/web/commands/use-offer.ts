import { useEffect } from 'react';
import { type Deeds, offer } from './offers.ts';

/** Offers these commands while the component is there. Give it what is made once, or made anew when it is other. */
export function useOffer(deeds: Deeds): void {
  useEffect(() => offer(deeds), [deeds]);
}
