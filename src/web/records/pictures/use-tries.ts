import { useEffect, useRef, useState } from 'react';
import { useStatus } from '../../sync/index.ts';

/** A picture that was pasted from another journey may be on its way: so often, and after so many milliseconds, it is asked for again. */
const TRIES = 2;
const PAUSE = 1_500;

/** Why an uploaded picture could not be loaded, once that is certain; for an `img` that is shown while it is null. */
export function useTries(): { readonly failed: 'gone' | 'away' | null; readonly onError: () => void } {
  const online = useStatus((status) => status.map.online);
  const [missed, setMissed] = useState<'gone' | 'away' | null>(null);
  const tries = useRef(0);
  useEffect(() => {
    if (missed !== 'gone' || tries.current >= TRIES) return;
    const timer = setTimeout(() => {
      tries.current++;
      setMissed(null);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [missed]);
  // What could not be loaded for want of a connection is asked for again with it.
  const failed = missed === 'away' && online ? null : missed;
  return { failed, onError: () => setMissed(online ? 'gone' : 'away') };
}
