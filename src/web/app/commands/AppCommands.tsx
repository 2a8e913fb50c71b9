import { useState } from 'react';
import { palette, useOffer, usePalette } from '../../commands/index.ts';
import { later } from '../../kit/index.ts';
import { Palette } from '../../palette/index.ts';
import { useEverywhereKeys } from './use-everywhere-keys.ts';

const Program = later(async () => (await import('./Program.tsx')).Program, null, { unhurried: true });

const OPEN = { palette: { run: palette.open } } as const;

/** What can be asked for on every screen; and the palette, once it is. */
export function AppCommands() {
  const [asked, setAsked] = useState(false);
  const isAsked = usePalette((state) => state.asked !== null);
  if (isAsked && !asked) setAsked(true);
  useOffer(OPEN);
  useEverywhereKeys();
  return (
    <>
      <Program />
      {asked && <Palette />}
    </>
  );
}
