import { useMemo } from 'react';
import { useOffer } from '../../commands/index.ts';
import { useExportPicture } from '../bar/use-export-picture.tsx';
import { useKeepFile } from '../bar/use-keep-file.ts';

/** Files of the journey, by name. */
export function FileCommands() {
  const make = useExportPicture();
  const keepFile = useKeepFile();
  useOffer(
    useMemo(
      () => ({
        'export.file': { run: keepFile },
        'export.xlsx': { run: () => make({ format: 'xlsx' }) },
        'export.svg': { run: () => make({ format: 'svg' }) },
        'export.png1': { run: () => make({ format: 'png', scale: 1 }) },
        'export.png2': { run: () => make({ format: 'png', scale: 2 }) },
        'export.png4': { run: () => make({ format: 'png', scale: 4 }) },
      }),
      [make, keepFile],
    ),
  );
  return null;
}
