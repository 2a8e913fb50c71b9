import { useCallback } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type Pick, useSession } from '../../session/index.ts';

/** Opens the map at a record; `here` may show it on this screen instead, and says whether it did. */
export function useGoToMap(here?: (pick: Pick) => boolean): (pick: Pick) => void {
  const navigate = useNavigate();
  const { id = '' } = useParams();
  return useCallback(
    (pick) => {
      if (here?.(pick)) return;
      useSession.getState().goTo(pick);
      void navigate(`/j/${encodeURIComponent(id)}`);
    },
    [navigate, id, here],
  );
}
