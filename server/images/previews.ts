import type { PictureData, Pictures } from '../../src/core/layout/index.ts';
import { ownPicture, pictureSource } from '../../src/core/model/index.ts';
import { makePreview, type Preview, type PreviewKind } from './preview.ts';

export type ReadImage = (hash: string) => Promise<{ readonly bytes: Uint8Array } | null>;

/** Pictures as they are shown, the last of them remembered. */
export interface Previews {
  /** An uploaded picture; null where `read` finds none. */
  of(hash: string, kind: PreviewKind, read: ReadImage): Promise<Preview | null>;
  /** What the texts of `image` fields name, by these texts; without what is no picture or isn't there. */
  named(images: Iterable<string | undefined>, kind: PreviewKind, read: ReadImage): Promise<Pictures>;
}

const KEPT_BYTES = 24 * 1024 * 1024;

export function createPreviews(keptBytes = KEPT_BYTES): Previews {
  /** In the order of use. */
  const kept = new Map<string, Preview>();
  let held = 0;

  const keep = (key: string, preview: Preview): void => {
    const before = kept.get(key);
    kept.delete(key);
    kept.set(key, preview);
    held += preview.bytes.length - (before?.bytes.length ?? 0);
    for (const [oldest, { bytes }] of kept) {
      if (held <= keptBytes) break;
      kept.delete(oldest);
      held -= bytes.length;
    }
  };
  const of: Previews['of'] = async (hash, kind, read) => {
    const key = `${kind} ${hash}`;
    // Asked for each time: whoever may not read it gets none of what others have read.
    const image = await read(hash);
    if (!image) return null;
    const preview = kept.get(key) ?? (await makePreview(image.bytes, kind));
    if (preview) keep(key, preview);
    return preview;
  };
  const inside = (data: string, kind: PreviewKind): Promise<Preview | null> => {
    const match = /^data:[^,]*;base64,([\s\S]*)$/i.exec(data);
    return match ? makePreview(Buffer.from(match[1] as string, 'base64'), kind) : Promise.resolve(null);
  };
  return {
    of,
    named: async (images, kind, read) => {
      const found: Record<string, PictureData> = {};
      for (const image of new Set(images)) {
        const name = ownPicture(image);
        if (name === null || name in found) continue;
        const source = pictureSource(name);
        // One after the other: what stands in a text may be large when it is decoded.
        const preview =
          source.kind === 'uploaded'
            ? await of(source.hash, kind, read)
            : source.kind === 'inside'
              ? await inside(source.data, kind)
              : null;
        if (!preview) continue;
        const { type, bytes, width, height } = preview;
        const data = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
        found[name] = { data, width, height };
      }
      return found;
    },
  };
}
