import { useEffect } from 'react';
import type { LiveSession } from '../../sync/index.ts';

/** What is done here is on the server once it is saved: the pages needn't wait to be asked. What others do is found by asking. */
export function usePokeOnSave(session: LiveSession, poke: () => void): void {
  useEffect(() => {
    let before = session.status.save;
    return session.subscribeStatus(() => {
      const { save } = session.status;
      if (save === 'saved' && before === 'saving') poke();
      before = save;
    });
  }, [session, poke]);
}
