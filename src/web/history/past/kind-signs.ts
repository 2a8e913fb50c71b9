import { ArrowRightLeft, Minus, PencilLine, Plus } from 'lucide-react';

/** The same signs as on the map: nothing is told by colour alone. */
export const KIND_SIGNS = {
  added: Plus,
  removed: Minus,
  changed: PencilLine,
  moved: ArrowRightLeft,
} as const;
