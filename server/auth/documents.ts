import type { Action } from '../../src/core/protocol/index.ts';
import type { Subject } from './policy.ts';

/** Whose a live document is, and which actions it takes to write in it and to look at it. */
export interface LiveDocument {
  readonly subject: Subject;
  readonly edit: Action;
  readonly view: Action;
}

const KINDS = {
  journey: { kind: 'journey', edit: 'edit', view: 'read' },
  talk: { kind: 'journey', edit: 'comment', view: 'read' },
  library: { kind: 'workspace', edit: 'edit', view: 'read' },
  // The chapters as they are being written: more than the reader at the counter shows.
  handbook: { kind: 'handbook', edit: 'edit', view: 'export' },
} as const;

/** Null for a name of no kind that there is. */
export function documentOf(docName: string): LiveDocument | null {
  const [prefix = '', id = ''] = docName.split(/:(.*)/s);
  if (!Object.hasOwn(KINDS, prefix)) return null;
  const { kind, edit, view } = KINDS[prefix as keyof typeof KINDS];
  return { subject: { kind, id }, edit, view };
}
