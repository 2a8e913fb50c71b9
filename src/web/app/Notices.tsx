import { notificationsStore } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { later } from '../kit/index.ts';

const Shown = later(async () => (await import('./ShownNotices.tsx')).ShownNotices);

/** Where notices appear. */
export function Notices() {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    // At once, since it may have to say that the server has gone.
    Shown.prepare();
    return notificationsStore.subscribe(() => setAsked(true));
  }, []);
  return asked ? <Shown /> : null;
}
