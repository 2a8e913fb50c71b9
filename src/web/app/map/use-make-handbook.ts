import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { sessionQuery } from '../session.ts';
import { keptWorkspace, workspaceOf } from '../workspace.ts';

/** Goes to make a handbook of this journey, in the workspace that the journey is of: one elsewhere couldn't take it in. */
export function useMakeHandbook(journey: string, workspace: string | undefined): () => void {
  const navigate = useNavigate();
  const { data: session } = useQuery(sessionQuery);
  const here = session && workspaceOf(session)?.id;
  return useCallback(() => {
    const path = `/handbooks?of=${encodeURIComponent(journey)}`;
    if (workspace === undefined || workspace === here) {
      void navigate(path);
      return;
    }
    keptWorkspace.set(workspace);
    window.location.assign(path);
  }, [journey, workspace, here, navigate]);
}
