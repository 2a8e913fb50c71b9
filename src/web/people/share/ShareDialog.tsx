import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isAllowed, type LinkInfo, type Session } from '../../../core/protocol/index.ts';
import type { Shared } from '../../sync/index.ts';
import { LinksPart } from './LinksPart.tsx';
import { MovePart } from './MovePart.tsx';
import { PeoplePart } from './PeoplePart.tsx';
import { QrView } from './QrView.tsx';

export interface ShareProps {
  shared: Shared;
  title: string;
  workspaces: Session['workspaces'];
  /** The one that it belongs to, where that is known. */
  workspace: string | undefined;
  onClose: () => void;
  /** It went to another workspace. */
  onMoved: () => void;
}

/** Who may enter a journey or a handbook: by name, by the workspace, by link. */
export function ShareDialog({ shared, title, workspaces, workspace, onClose, onMoved }: ShareProps) {
  const { t } = useTranslation('people');
  const { t: kit } = useTranslation('kit');
  const [shown, setShown] = useState<LinkInfo | null>(null);
  const own = workspaces.find(({ id }) => id === workspace);
  return (
    <Modal
      opened
      onClose={shown ? () => setShown(null) : onClose}
      size={shown ? 'lg' : 620}
      title={t(shown ? 'qr.title' : 'share.title', { title })}
      closeButtonProps={{ 'aria-label': kit('close') }}
    >
      {shown ? (
        <QrView title={title} link={shown} onBack={() => setShown(null)} />
      ) : (
        <>
          {shared.kind === 'journey' && (
            <PeoplePart journey={shared.id} workspace={own && isAllowed(own, 'share') ? own : undefined} />
          )}
          <LinksPart shared={shared} onQr={setShown} />
          {shared.kind === 'journey' && (
            <MovePart
              journey={shared.id}
              workspaces={workspaces.filter(
                ({ id, role }) =>
                  workspace !== undefined && id !== workspace && (role === 'owner' || role === 'editor'),
              )}
              onMoved={onMoved}
            />
          )}
        </>
      )}
    </Modal>
  );
}
