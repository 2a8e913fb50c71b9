import type { DocumentName } from './content.ts';
import type { HeldImage, ImageStore, StoredImage } from './images.ts';

type Guard = <T>(action: () => T) => Promise<T>;

interface MemoryImages {
  readonly store: ImageStore;
  readonly hold: (holder: DocumentName, images: readonly HeldImage[]) => void;
  /** The document has been deleted for good. */
  readonly forget: (holder: DocumentName) => void;
}

export function createMemoryImages(exists: (name: DocumentName) => boolean, guard: Guard): MemoryImages {
  const kept = new Map<string, StoredImage>();
  const holders = new Map<DocumentName, Set<string>>();
  const isHeld = (by: readonly DocumentName[], hash: string) =>
    by.some((name) => holders.get(name)?.has(hash));
  const withAll = (holder: DocumentName, images: readonly HeldImage[]) => {
    const all = new Map([...(holders.get(holder) ?? [])].map((hash) => [hash, kept.get(hash)]));
    for (const image of images) {
      const known = kept.get(image.hash) ?? ('bytes' in image ? image : undefined);
      if (known) all.set(image.hash, known);
    }
    return all;
  };
  const hold = (holder: DocumentName, images: readonly HeldImage[]) => {
    const all = withAll(holder, images);
    for (const [hash, image] of all)
      if (image && !kept.has(hash)) kept.set(hash, { ...image, bytes: image.bytes.slice() });
    if (all.size > 0) holders.set(holder, new Set(all.keys()));
  };
  return {
    hold,
    forget: (holder) => {
      const own = holders.get(holder) ?? new Set();
      holders.delete(holder);
      for (const hash of own) if (!isHeld([...holders.keys()], hash)) kept.delete(hash);
    },
    store: {
      get: (by, hash) => guard(() => (isHeld(by, hash) ? (kept.get(hash) ?? null) : null)),
      known: (hashes) => guard(() => new Set(hashes.filter((hash) => kept.has(hash)))),
      held: (by, hashes) => guard(() => [...new Set(hashes)].filter((hash) => isHeld(by, hash)).sort()),
      keep: (holder, images, bounds) =>
        guard(() => {
          if (!exists(holder)) return 'missing';
          const after = withAll(holder, images);
          const bytes = [...after.values()].reduce((sum, image) => sum + (image?.bytes.length ?? 0), 0);
          const isMore = after.size > (holders.get(holder)?.size ?? 0);
          if (isMore && (after.size > bounds.images || bytes > bounds.bytes)) return 'full';
          hold(holder, images);
          return 'kept';
        }),
    },
  };
}
