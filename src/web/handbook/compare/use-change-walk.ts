import { useCallback, useEffect, useState } from 'react';
import type { HandbookChange } from '../../../core/protocol/index.ts';
import { isComposing } from '../../kit/index.ts';

const WAYS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Goes from change to change, by button and by key, as where versions of a map are compared.
 * @param changes in the order in which they are read
 */
export function useChangeWalk(changes: readonly HandbookChange[]) {
  const [current, setCurrent] = useState<HandbookChange | null>(null);
  const at = current === null ? -1 : changes.indexOf(current);
  const step = useCallback(
    (way: 1 | -1) => {
      const from = at < 0 && way < 0 ? 0 : at;
      const next = changes[(from + way + changes.length) % changes.length];
      if (next) setCurrent(next);
    },
    [changes, at],
  );
  useEffect(() => {
    if (current) document.querySelector<HTMLElement>('[data-change][data-current]')?.focus();
  }, [current]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const way = WAYS[event.key];
      if (!way || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isComposing(event))
        return;
      event.preventDefault();
      step(way);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [step]);
  return { at, current: at < 0 ? null : current, step };
}
