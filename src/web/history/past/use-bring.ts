import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Proposal } from '../../../core/compare/index.ts';
import type { Fault } from '../../../core/model/index.ts';
import { offer } from '../../commands/index.ts';
import { useFaultSentence } from '../../records/index.ts';
import { imageApi, type MapSession } from '../../sync/index.ts';
import { addressOf } from './asked.ts';
import type { Comparer } from './thread/comparer.ts';
import type { Plan, Planned } from './thread/messages.ts';

export interface Bring {
  /** What was chosen is being worked out. */
  readonly busy: boolean;
  readonly fault: string | null;
  bring(chosen: readonly Proposal[]): void;
  cancel(): void;
}

/** What was not let in is told as missing on its card. */
async function bringPictures({ operations }: Plan, from: string, to: string): Promise<void> {
  const images = operations.flatMap((one) => {
    if (one.op === 'create') return [one.record.image];
    return one.op === 'set' && one.key === 'image' ? [one.value] : [];
  });
  await imageApi.bring(from, to, images).catch(() => {});
}

/** Brings chosen changes over: worked out on another thread, done here in one go. */
export function useBring(
  live: MapSession,
  { plan, other, title }: { plan: Comparer['plan']; other: string; title: string },
): Bring {
  const { t } = useTranslation('history');
  const navigate = useNavigate();
  const sentence = useFaultSentence();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  /** The attempt that counts; those that were cancelled don't. */
  const attempt = useRef(0);
  const stopOffer = useRef<(() => void) | null>(null);
  useEffect(() => () => stopOffer.current?.(), []);

  const refuse = (faults: readonly Fault[]): void => {
    setBusy(false);
    setFault(sentence(faults) ?? t('merge.refused'));
  };
  const apply = (planned: Planned): void => {
    const done = planned.ok ? live.runPlanned(planned.value.operations) : planned;
    if (!planned.ok || !done.ok) {
      refuse(done.ok ? [] : done.error);
      return;
    }
    if (planned.ok) void bringPictures(planned.value, other, live.journey);
    // Until the live map stands here again, what is undone is what was brought, and no button keeps the key to itself.
    stopOffer.current ??= offer({
      undo: { run: () => void live.undo(), why: () => (live.status.canUndo ? null : 'nothing-to-undo') },
    });
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const { count, left } = planned.value;
    notifications.show({
      message: [t('merge.done', { count, title }), left > 0 ? t('merge.left', { count: left }) : '']
        .filter(Boolean)
        .join(' '),
    });
    void navigate(addressOf(live.journey, null));
  };
  return {
    busy,
    fault,
    bring: (chosen) => {
      const own = ++attempt.current;
      setBusy(true);
      setFault(null);
      plan(chosen.map(({ difference, conflict }) => ({ key: difference.key, conflict }))).then(
        (planned) => own === attempt.current && apply(planned),
        () => own === attempt.current && refuse([]),
      );
    },
    cancel: () => {
      attempt.current++;
      setBusy(false);
    },
  };
}
