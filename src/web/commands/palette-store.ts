import { create } from 'zustand';
import type { Question } from './question.ts';

interface PaletteState {
  /** Closed, open for everything, or asking for one thing. */
  readonly asked: 'all' | Question | null;
  /** What had the focus before, and gets it back. */
  readonly opener: Element | null;
}

export const usePalette = create<PaletteState>()(() => ({ asked: null, opener: null }));

const open = (asked: 'all' | Question): void =>
  usePalette.setState(({ asked: before, opener }) => ({
    asked,
    opener: before === null ? document.activeElement : opener,
  }));

export const palette = {
  open: (): void => open('all'),
  /** Asks the reader to choose; a command needs it to go on. */
  ask: (question: Question): void => open(question),
  /** Closes it and gives the focus back; what is done then may take it elsewhere. */
  close: (then?: () => void): void => {
    const { asked, opener } = usePalette.getState();
    if (asked === null) return;
    usePalette.setState({ asked: null, opener: null });
    // Once the dialog is gone: it would keep the focus, and the map's keys.
    requestAnimationFrame(() => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      then?.();
    });
  },
  isOpen: (): boolean => usePalette.getState().asked !== null,
} as const;
