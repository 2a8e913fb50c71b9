import { useCallback } from 'react';
import { useNavigate, useParams } from 'react-router';
import { type Pick, useSession } from '../../session/index.ts';

/** Opens the map at a record, which is sought and selected there. */
export function useGoToMap(): (pick: Pick) => void {
  const navigate = useNavigate();
  const { id = '' } = useParams();
  return useCallback(
    (pick) => {
      useSession.getState().goTo(pick);
      void navigate(`/j/${encodeURIComponent(id)}`);
    },
    [navigate, id],
  );
}
