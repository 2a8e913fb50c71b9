import { useEffect, useRef, useState } from 'react';
import { later } from '../../kit/index.ts';
import { type PanelName, useSession } from '../../session/index.ts';

const OpenLibrary = later(async () => (await import('./OpenLibrary.tsx')).OpenLibrary);

/** The library; open while `useSession().panel` is `library`. Its code comes when it is opened for the first time. */
export function LibraryDrawer() {
  const panel = useSession((session) => session.panel);
  const show = useSession((session) => session.show);
  const [asked, setAsked] = useState(false);
  const before = useRef<PanelName | null>(null);
  useEffect(() => {
    if (panel === 'library') setAsked(true);
    else before.current = panel;
  }, [panel]);
  return asked ? <OpenLibrary onClose={() => show(before.current)} /> : null;
}
