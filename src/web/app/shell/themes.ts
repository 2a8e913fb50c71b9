import { useMantineColorScheme } from '@mantine/core';
import { Monitor, Moon, Sun } from 'lucide-react';

export const THEMES = [
  { value: 'light', word: 'bar.theme.light', Icon: Sun },
  { value: 'dark', word: 'bar.theme.dark', Icon: Moon },
  { value: 'auto', word: 'bar.theme.auto', Icon: Monitor },
] as const;

/** The theme that was chosen, and the way to choose another. */
export function useTheme() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return {
    current: THEMES.find(({ value }) => value === colorScheme) ?? THEMES[2],
    setTheme: setColorScheme,
  };
}
