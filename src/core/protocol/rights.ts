import { z } from 'zod';

/**
 * What can be done with a workspace, a journey or a handbook. `manage` is saying who may what; `share` is letting others
 * in by a link; `audit` is reading who did what; `delete` is the bin and everything about it.
 */
export const ACTIONS = [
  'read',
  'export',
  'comment',
  'edit',
  'issue',
  'share',
  'delete',
  'audit',
  'manage',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What the asker may do with it; not said in local mode, where that is everything. */
export const mayField = z.array(z.enum(ACTIONS)).optional();

/** Whether the server would let the asker do it with what it has told of. */
export const isAllowed = (
  { may }: { readonly may?: readonly Action[] | undefined },
  action: Action,
): boolean => may?.includes(action) ?? true;
