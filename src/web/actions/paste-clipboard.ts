import { cardsFromText } from '../../core/interchange/cards-from-text.ts';
import type { Snapshot } from '../../core/model/index.ts';
import { parseClip } from './clip.ts';
import { type Gesture, refuse, type Spot } from './gesture.ts';
import { paste } from './paste.ts';
import { pasteText } from './paste-text.ts';

/**
 * Pastes what the clipboard holds: a piece of a map (`json`, '' when there is none) or else its plain text as cards.
 * A clip that a newer version wrote is refused, not pasted as text: half of it would be lost unseen.
 */
export function pasteClipboard(
  snapshot: Snapshot,
  spot: Spot | null,
  { json, text }: { readonly json: string; readonly text: string },
): Gesture {
  const clip = parseClip(json);
  if (clip.ok) return paste(snapshot, spot, clip.value);
  return clip.error === 'newer-clip' ? refuse('newer-clip') : pasteText(snapshot, spot, cardsFromText(text));
}
