import { useCallback, useEffect, useRef, useState } from 'react';
import type { HandbookReading } from '../../core/protocol/index.ts';
import { type Address, type Opened, openReading } from './api.ts';

const ASKED_AGAIN_AFTER_MS = 5 * 60_000;
/** While there is no connection: a device says that it is back before it is, and some never say it. */
const TRIED_AGAIN_AFTER_MS = 5_000;

/**
 * What is read, and what has come since: it is shown when the reader asks for it, never under their hands. Whoever loses
 * the right to read loses the text at once.
 */
export function useReading(address: Address) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [newer, setNewer] = useState<HandbookReading | null>(null);
  const shown = useRef('');

  const show = useCallback((next: Opened) => {
    shown.current = next.state === 'ready' ? JSON.stringify(next.reading) : '';
    setOpened(next);
    setNewer(null);
  }, []);

  const open = useCallback(async () => show(await openReading(address)), [address, show]);

  const look = useCallback(async () => {
    const next = await openReading(address);
    if (next.state === 'unreachable') return;
    if (next.state !== 'ready' || shown.current === '') show(next);
    else if (JSON.stringify(next.reading) !== shown.current) setNewer(next.reading);
    else setOpened(next);
  }, [address, show]);

  useEffect(() => {
    void open();
  }, [open]);

  const isAlone =
    opened !== null && (opened.state === 'unreachable' || (opened.state === 'ready' && opened.kept !== null));
  useEffect(() => {
    const back = () => {
      if (document.visibilityState === 'visible') void look();
    };
    const timer = setInterval(back, isAlone ? TRIED_AGAIN_AFTER_MS : ASKED_AGAIN_AFTER_MS);
    document.addEventListener('visibilitychange', back);
    window.addEventListener('online', back);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', back);
      window.removeEventListener('online', back);
    };
  }, [look, isAlone]);

  const showNewer = () => newer && show({ state: 'ready', reading: newer, kept: null });
  return { opened, newer, showNewer, open };
}
