import { useCallback, useEffect, useRef } from 'react';
import { useLiveSession, usePeersEditing } from '../sync/index.ts';

interface Sharing {
  /** Who else has the caret in this text. */
  readonly others: readonly { readonly client: number; readonly name: string; readonly color: string }[];
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** Tells the others which text one is typing in, and who of them is in it. */
export function useEditing(field: string): Sharing {
  const { presence } = useLiveSession();
  const others = usePeersEditing(field);
  const mine = useRef(false);
  const leave = useCallback(() => {
    if (mine.current) presence.share({ editing: null });
    mine.current = false;
  }, [presence]);
  useEffect(() => leave, [leave]);
  return {
    others: others.map(({ client, alias, user, color }) => ({
      client,
      name: alias ?? user.name,
      color: color ?? '#616a79',
    })),
    onFocus: () => {
      mine.current = true;
      presence.share({ editing: field });
    },
    onBlur: leave,
  };
}
