import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLiveSession } from '../../sync/index.ts';

/**
 * Says in words when somebody may edit no more what they were editing, or may from now on. What could not be sent before
 * has a notice of its own.
 */
export function useTellOtherRight(): void {
  const { t } = useTranslation('panels');
  const session = useLiveSession();
  useEffect(() => {
    // What the server says first is how it is, and no change.
    let told = session.status.map.rightTold ? session.status.viewOnly : null;
    return session.subscribeStatus(() => {
      const { map, viewOnly, pending } = session.status;
      if (!map.rightTold) return;
      told ??= viewOnly;
      if (viewOnly === told || (viewOnly && pending)) return;
      told = viewOnly;
      notifications.show({ message: t(viewOnly ? 'right.lost' : 'right.gained') });
    });
  }, [session, t]);
}
