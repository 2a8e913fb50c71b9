import { useCallback, useState } from 'react';
import { ShortcutsSheet } from '../../palette/index.ts';
import { useProgramCommands } from './use-program-commands.ts';
import { useProgramPlaces } from './use-program-places.ts';

/** Ways through the program, language and theme, new journeys, and the sheet of keys. */
export function Program() {
  const [sheet, setSheet] = useState<boolean | null>(null);
  useProgramCommands(useCallback(() => setSheet(true), []));
  useProgramPlaces();
  return sheet !== null && <ShortcutsSheet opened={sheet} onClose={() => setSheet(false)} />;
}
