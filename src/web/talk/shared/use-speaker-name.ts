import type { Speaker } from '../../../core/model/index.ts';
import { useGuestName } from '../../kit/index.ts';

/** The name of who speaks; of a guest, who may have typed anybody's, it says that they are one. */
export function useSpeakerName(): (speaker: Speaker) => string {
  const guestName = useGuestName();
  return ({ name, guest = false }) => guestName(name, guest);
}
