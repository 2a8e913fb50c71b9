import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { imageApi, type PictureOwner, useMapSession } from '../../sync/index.ts';
import type { Binding } from '../fields/binding.ts';
import { useFaultSentence } from '../fields/use-fault.ts';
import { faultOf, MAXIMUM } from './accepted.ts';
import { wordOf } from './word-of.ts';

export interface Upload {
  readonly sending: boolean;
  /** Why the last picture was not taken. */
  readonly error: string | null;
  readonly send: (file: File) => Promise<void>;
}

/**
 * Sends a picture, and has the field name it. What was chosen for one record becomes that one's, whatever is looked at when the
 * server has answered; of two that were sent one after the other the later stays.
 */
export function useUpload(owner: PictureOwner, { commit }: Pick<Binding, 'commit'>): Upload {
  const { t } = useTranslation('pictures');
  const session = useMapSession();
  const sentence = useFaultSentence();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const last = useRef(0);

  const send = async (file: File): Promise<void> => {
    const turn = ++last.current;
    const fault = faultOf(file);
    if (fault) {
      setSending(false);
      return setError(t(`fault.${fault}`, { maximum: MAXIMUM }));
    }
    setSending(true);
    setError(null);
    let why: string | null;
    try {
      const image = await imageApi.upload(session, owner, file);
      why = turn === last.current ? sentence(commit(image)) : null;
    } catch (failure) {
      why = wordOf(failure, t);
    }
    if (turn !== last.current) return;
    setSending(false);
    setError(why);
  };
  return { sending, error, send };
}
