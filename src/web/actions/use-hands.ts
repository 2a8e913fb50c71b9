import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command, Fault, Locale } from '../../core/model/index.ts';
import { faultSentence } from '../../core/protocol/index.ts';
import { useSession } from '../session/index.ts';
import { type Merge, useMapSession } from '../sync/index.ts';
import type { Gesture, Refusal } from './gesture.ts';

/** How a screen changes the document. What is refused is told to the reader in words. */
export interface Hands {
  /** Does a command; false when it was refused. */
  run(command: Command, merge?: Merge): boolean;
  /**
   * Does a gesture as one step of undo and selects what it says; false when nothing could be done.
   * Gestures of one `merge` are undone together.
   */
  perform(gesture: Gesture, merge?: Merge): boolean;
  /** Says why nothing is done. */
  tell(refusal: Refusal): void;
  /** Says why nothing may be changed here at all; nothing where it may. */
  tellReadOnly(): void;
}

/** One message however often the same thing is refused, while typing say. */
const NOTICE = 'refused';

export function useHands(): Hands {
  const session = useMapSession();
  const { t, i18n } = useTranslation('actions');
  return useMemo(() => {
    const show = (message: string) => notifications.show({ id: NOTICE, title: t('refused'), message });
    const showFault = (fault: Fault | undefined) => {
      if (fault) show(faultSentence(fault, i18n.language as Locale));
    };
    const run: Hands['run'] = (command, merge) => {
      const result = session.run(command, merge);
      if (!result.ok) showFault(result.error[0]);
      return result.ok;
    };
    const tell = (refusal: Refusal) => {
      // At an edge the hand feels that there is no further.
      if (refusal !== 'edge') show(t(`refused.${refusal}`));
    };
    return {
      run,
      tell,
      tellReadOnly: () => showFault(session.refusal()?.[0]),
      perform: ({ commands, selection, refused }, merge = Symbol('gesture')) => {
        const done = commands.every((command) => run(command, merge));
        if (refused) tell(refused);
        if (done && selection) useSession.getState().select(selection);
        return done && !refused;
      },
    };
  }, [session, t, i18n]);
}
