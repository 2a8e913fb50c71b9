import type { ReactNode } from 'react';
import { useReadOnly } from '../sync/index.ts';

/** What only makes sense where the journey may be changed. */
export function Editable({ children }: { children: ReactNode }) {
  return useReadOnly() ? null : children;
}
