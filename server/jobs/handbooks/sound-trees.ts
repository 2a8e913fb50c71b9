import { createHash } from 'node:crypto';

/** Of the last so many; a digest takes a hundred bytes. */
const REMEMBERED = 10_000;

/** Remembers trees of handbooks that need no further check, by their digests: to check one takes a tenth of setting it. */
export interface SoundTrees {
  has(tree: string): boolean;
  add(tree: string): void;
}

/** @param remembered how many; the one that was added first is forgotten first */
export function createSoundTrees(remembered = REMEMBERED): SoundTrees {
  const digests = new Set<string>();
  const digestOf = (tree: string): string => createHash('sha256').update(tree).digest('base64');
  return {
    has: (tree) => digests.has(digestOf(tree)),
    add: (tree) => {
      digests.add(digestOf(tree));
      const [first] = digests;
      if (digests.size > remembered && first !== undefined) digests.delete(first);
    },
  };
}
