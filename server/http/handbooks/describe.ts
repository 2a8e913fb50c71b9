import type { Describe } from '../../collab/index.ts';

const PREFIX = 'handbook:';

/** Lets a handbook's row know when its chapters were last changed. */
export const describeHandbook: Describe = {
  roots: [],
  read: (docName) => (docName.startsWith(PREFIX) ? { handbook: docName.slice(PREFIX.length) } : null),
};
