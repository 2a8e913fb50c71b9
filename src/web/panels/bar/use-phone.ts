import { useMediaQuery } from '@mantine/hooks';

/** Where the bar's tools stand in a second row, and faces as one. */
export const usePhone = (): boolean =>
  useMediaQuery('(max-width: 640px)', undefined, { getInitialValueInEffect: false }) ?? false;
