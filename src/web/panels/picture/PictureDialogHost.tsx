import { later } from '../../kit/index.ts';
import { usePictureDialog } from './open.ts';

const PictureDialog = later(async () => (await import('./PictureDialog.tsx')).PictureDialog);

/** The choices for a picture, while they are open. */
export function PictureDialogHost() {
  return usePictureDialog(({ opened }) => opened) ? <PictureDialog /> : null;
}
