import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import type { JourneyInfo } from '../../../core/protocol/index.ts';
import { addWords } from '../../kit/index.ts';
import { ShareDialog } from '../../people/index.ts';
import { PEOPLE_WORDS } from '../../people/words.ts';
import type { Shared } from '../../sync/index.ts';
import { sessionQuery } from '../session.ts';

addWords(PEOPLE_WORDS);

interface Props {
  shared: Shared;
  title: string;
  /** The one that it belongs to, where that is known. */
  workspace?: string;
  onClose: () => void;
}

/** The dialog of sharing, with what the app knows of the person's workspaces. */
export function ShareHost({ shared, title, workspace, onClose }: Props) {
  const client = useQueryClient();
  const { data: session } = useQuery(sessionQuery);
  // On its own page the journey has said where it belongs.
  const own = workspace ?? client.getQueryData<JourneyInfo>(['journey', shared.id])?.workspace;
  if (!session) return null;
  return (
    <Suspense>
      <ShareDialog
        shared={shared}
        title={title}
        workspaces={session.workspaces}
        workspace={own}
        onClose={onClose}
        onMoved={() => {
          onClose();
          void client.invalidateQueries();
        }}
      />
    </Suspense>
  );
}
