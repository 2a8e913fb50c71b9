import { useComputedColorScheme } from '@mantine/core';
import { PALETTE, type Palette } from '../../../core/layout/index.ts';

/** The map's colours in the theme that is on, for what is painted by hand. */
export const usePalette = (): Palette => PALETTE[useComputedColorScheme('light')];
