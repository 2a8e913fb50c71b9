import { notificationsStore } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { later } from '../kit/index.ts';

const Shown = later(async () => (await import('./ShownNotices.ts')).Notifications);

/** Where notices appear; its code comes with the first one. */
export function Notices() {
  const [asked, setAsked] = useState(false);
  useEffect(() => notificationsStore.subscribe(() => setAsked(true)), []);
  return asked ? <Shown position="bottom-center" limit={3} /> : null;
}
