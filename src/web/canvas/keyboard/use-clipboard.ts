import { useEffect } from 'react';
import { CLIP_TYPE, copySelection, fetchCopies } from '../../actions/index.ts';
import { atHand } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { useStructure } from '../commands/use-structure.ts';
import { isForMap } from './focus.ts';
import { spotOf, standOnSpot } from './spot.ts';

const fetchWalking = atHand(() => import('./walking.ts'));
const fetchPastePicture = atHand(() => import('./paste-picture.ts'));

/**
 * Copy, cut and paste through the system's clipboard: between journeys, and with spreadsheets and letters. Listens from
 * the first moment: unlike a key, what the clipboard holds can't be asked for later.
 */
export function useClipboard(): void {
  const canvas = useCanvas();
  const structure = useStructure();
  useEffect(() => {
    // Where the event is sent to depends on the last caret; what counts is where the keyboard is.
    const isOurs = (event: ClipboardEvent): event is ClipboardEvent & { clipboardData: DataTransfer } =>
      event.clipboardData !== null && isForMap(document.activeElement, canvas);

    const copy = (event: ClipboardEvent, cut: boolean): boolean => {
      if (!isOurs(event)) return false;
      const copied = copySelection(canvas.session.snapshot(), useSession.getState().selection, cut);
      if (!copied) return false;
      event.preventDefault();
      event.clipboardData.setData(CLIP_TYPE, copied.json);
      event.clipboardData.setData('text/plain', copied.text);
      return true;
    };
    const onCopy = (event: ClipboardEvent) => void copy(event, false);
    const onCut = (event: ClipboardEvent) => {
      if (copy(event, true)) structure.removeSelected();
    };
    const onPaste = async (event: ClipboardEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      // Now or never: a clipboard can be read within its own event only.
      const clipboard = {
        json: event.clipboardData.getData(CLIP_TYPE),
        text: event.clipboardData.getData('text/plain'),
      };
      const [picture] = clipboard.json || clipboard.text ? [] : event.clipboardData.files;
      if (picture) return (await fetchPastePicture())?.pastePicture(canvas.session, picture);
      const [copies, walking] = await Promise.all([fetchCopies(), fetchWalking()]);
      if (!copies || !walking) return;
      const { bringPictures, pasteClipboard } = copies;
      const snapshot = canvas.session.snapshot();
      if (!canvas.perform(pasteClipboard(snapshot, spotOf(useSession.getState(), snapshot), clipboard)))
        return;
      void bringPictures(clipboard.json, canvas.session.journey).catch(() => {});
      const pasted = useSession.getState().selection.find(({ table }) => table === 'cards');
      const card = pasted && canvas.session.snapshot().cards.get(pasted.id);
      if (!card) return;
      const { selection } = useSession.getState();
      const spot = { cell: { lane: card.lane, step: card.step }, card: card.id };
      standOnSpot(spot);
      useSession.getState().select(selection);
      walking.showSpot(canvas, spot);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', onPaste);
    };
  }, [canvas, structure]);
}
