import { useComputedColorScheme } from '@mantine/core';
import { PALETTE, type Palette } from '../../../core/layout/index.ts';

/** The map's colours in the theme that is shown. */
export const useMapColors = (): Palette => PALETTE[useComputedColorScheme('light')];
