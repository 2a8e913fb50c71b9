import { useComputedColorScheme } from '@mantine/core';
import { useInsertionEffect } from 'react';
import { PALETTE, type Palette, paletteVariables } from '../../../core/layout/index.ts';

/** The map's colours in the theme that is on, for what is painted by hand. */
export const usePalette = (): Palette => PALETTE[useComputedColorScheme('light')];

/**
 * The map's colours as CSS variables of the page: menus hang outside of the map and have them too. They are there before
 * anything is measured, since each change of them styles the whole page anew.
 */
export function usePaletteVariables(): void {
  const scheme = useComputedColorScheme('light');
  useInsertionEffect(() => {
    const { style } = document.documentElement;
    const variables = Object.entries(paletteVariables(scheme));
    for (const [name, value] of variables) style.setProperty(name, value);
    return () => {
      for (const [name] of variables) style.removeProperty(name);
    };
  }, [scheme]);
}
