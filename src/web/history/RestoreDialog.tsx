import { useTranslation } from 'react-i18next';
import type { VersionInfo } from '../../core/protocol/index.ts';
import { ConfirmDialog, useFormat } from '../kit/index.ts';
import { useStatus } from '../sync/index.ts';
import { useVersionActions } from './use-versions.ts';

/** Asks before everybody's journey changes, and says what becomes of what it is now. */
export function RestoreDialog({ version, onClose }: { version: VersionInfo; onClose: () => void }) {
  const { t } = useTranslation('history');
  const { dateTime } = useFormat();
  const { restore } = useVersionActions();
  const pending = useStatus((status) => status.pending);
  return (
    <ConfirmDialog
      opened
      title={t('restore.title')}
      confirm={t('restore.confirm')}
      busy={restore.isPending}
      onConfirm={() => {
        if (!pending) restore.mutate(version, { onError: onClose });
      }}
      onClose={onClose}
    >
      {pending ? t('restore.wait') : t('restore.what', { time: dateTime(version.at) })}
    </ConfirmDialog>
  );
}
