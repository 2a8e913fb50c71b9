import type { MantineColorSchemeManager } from '@mantine/core';
import { z } from 'zod';
import { stored } from '../kit/index.ts';
import { takeParameter } from './address.ts';

const schemeSchema = z.enum(['light', 'dark', 'auto']);

const kept = stored('throughline.theme', schemeSchema);

/** Light, dark or the system's, remembered on this device; `?theme=` sets it. */
export function colorSchemeManager(): MantineColorSchemeManager {
  const asked = schemeSchema.safeParse(takeParameter('theme')).data;
  if (asked) kept.set(asked);
  let stop = () => {};
  return {
    get: (fallback) => asked ?? kept.get() ?? fallback,
    set: kept.set,
    clear: kept.clear,
    subscribe: (onUpdate) => {
      stop = kept.subscribe((scheme) => onUpdate(scheme ?? 'auto'));
    },
    unsubscribe: () => stop(),
  };
}
