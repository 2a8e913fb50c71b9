import { useMemo } from 'react';
import { useOffer } from '../../commands/index.ts';
import { addWords } from '../../kit/index.ts';
import { useExportPicture } from '../bar/use-export-picture.tsx';
import { useKeepFile } from '../bar/use-keep-file.ts';
import { LATER_PANEL_WORDS } from '../later-words.ts';
import { openPictureDialog } from '../picture/open.ts';
import { PictureDialogHost } from '../picture/PictureDialogHost.tsx';

addWords(LATER_PANEL_WORDS);

/** Files of the journey, by name; and the choices for a picture, wherever the journey is looked at. */
export function FileCommands() {
  const make = useExportPicture();
  const keepFile = useKeepFile();
  useOffer(
    useMemo(
      () => ({
        'export.file': { run: keepFile },
        'export.xlsx': { run: () => make({ format: 'xlsx' }) },
        'export.pptx': { run: () => make({ format: 'pptx' }) },
        'export.picture': { run: openPictureDialog },
        'export.svg': { run: () => make({ format: 'svg' }) },
        'export.png1': { run: () => make({ format: 'png', scale: 1 }) },
        'export.png2': { run: () => make({ format: 'png', scale: 2 }) },
        'export.png4': { run: () => make({ format: 'png', scale: 4 }) },
      }),
      [make, keepFile],
    ),
  );
  return <PictureDialogHost />;
}
