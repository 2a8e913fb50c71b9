import { notificationsStore } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { later, unheld } from '../kit/index.ts';

const Shown = later(async () => (await import('./ShownNotices.tsx')).ShownNotices);

/** Where notices appear. */
export function Notices() {
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    // Before it is asked for, since it may have to say that the server has gone.
    void unheld().then(Shown.prepare);
    return notificationsStore.subscribe(() => setAsked(true));
  }, []);
  return asked ? <Shown /> : null;
}
