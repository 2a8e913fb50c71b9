import { ArrowRightLeft, Minus, PencilLine, Plus } from 'lucide-react';

/** What may have happened to something between two states; nothing of it is told by colour alone. */
export const REVISION_SIGNS = {
  added: Plus,
  removed: Minus,
  changed: PencilLine,
  moved: ArrowRightLeft,
} as const;

export type RevisionKind = keyof typeof REVISION_SIGNS;
export const REVISION_KINDS = Object.keys(REVISION_SIGNS) as readonly RevisionKind[];
