import { type Action, isAtLeast, type Role, type TokenScope } from '../../src/core/protocol/index.ts';

export const KINDS = ['workspace', 'journey', 'handbook'] as const;
export type Kind = (typeof KINDS)[number];

/** The least role that may do it. Nothing else in the program says what a role may. */
export const LEAST_ROLE: Readonly<Record<Kind, Readonly<Record<Action, Role>>>> = {
  /** `edit`: new journeys and handbooks, and the library. `share`: inviting. */
  workspace: {
    read: 'viewer',
    export: 'viewer',
    comment: 'commenter',
    edit: 'editor',
    issue: 'editor',
    share: 'owner',
    delete: 'editor',
    audit: 'owner',
    manage: 'owner',
  },
  journey: {
    read: 'viewer',
    export: 'viewer',
    comment: 'commenter',
    edit: 'editor',
    issue: 'editor',
    share: 'editor',
    delete: 'editor',
    audit: 'editor',
    manage: 'owner',
  },
  /** `read` is what the reader at the counter shows; `export` is all that a handbook is made of. */
  handbook: {
    read: 'viewer',
    export: 'viewer',
    comment: 'commenter',
    edit: 'editor',
    issue: 'editor',
    share: 'editor',
    delete: 'editor',
    audit: 'editor',
    manage: 'owner',
  },
};

/** Who has come in by a link, and is neither a member nor named, works in the document; that is all. */
const BY_LINK: Readonly<Record<Kind, ReadonlySet<Action>>> = {
  workspace: new Set(),
  journey: new Set(['read', 'export', 'comment', 'edit']),
  handbook: new Set(['read']),
};

const SCOPE_FOR: Readonly<Record<Action, TokenScope>> = {
  read: 'read',
  export: 'export',
  comment: 'write',
  edit: 'write',
  issue: 'write',
  delete: 'write',
  share: 'manage',
  audit: 'manage',
  manage: 'manage',
};

/** What somebody is to a subject, and by which way. */
export interface Standing {
  readonly role: Role;
  readonly from: 'workspace' | 'journey' | 'link';
}

/** Whether the standing is enough. */
export function mayDo({ role, from }: Standing, action: Action, kind: Kind): boolean {
  if (from === 'link' && !BY_LINK[kind].has(action)) return false;
  return isAtLeast(role, LEAST_ROLE[kind][action]);
}

/** Whether a token with these scopes may ask for it at all. */
export const isInScope = (scopes: readonly TokenScope[], action: Action): boolean =>
  scopes.includes(SCOPE_FOR[action]);
