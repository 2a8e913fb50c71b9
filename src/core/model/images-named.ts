import type { JourneyFile } from './file.ts';
import type { FileRecord } from './file-record.ts';
import { imageReference } from './image-source.ts';
import { imageHashOf } from './own-picture.ts';

const hashesOf = (records: readonly FileRecord[]): string[] =>
  records.flatMap(({ image }) => imageHashOf(image) ?? []);

type Records = Pick<JourneyFile, 'cards' | 'unplaced'> & {
  readonly library: Pick<JourneyFile['library'], 'personas'>;
};

/** The pictures that a file names: those that its journey holds, and those of its library. */
export function imagesNamed(file: Records): {
  readonly map: readonly string[];
  readonly library: readonly string[];
} {
  return {
    map: [...new Set(hashesOf([...file.cards, ...(file.unplaced?.cards ?? [])]))],
    library: [...new Set(hashesOf(file.library.personas))],
  };
}

/** The same file with pictures under other names. */
export function renameImages(file: JourneyFile, names: ReadonlyMap<string, string>): JourneyFile {
  if (names.size === 0) return file;
  const renamed = (records: readonly FileRecord[]) =>
    records.map((record) => {
      const name = names.get(imageHashOf(record.image) ?? '');
      return name === undefined ? record : { ...record, image: imageReference(name) };
    });
  return {
    ...file,
    cards: renamed(file.cards),
    library: { ...file.library, personas: renamed(file.library.personas) },
    ...(file.unplaced?.cards && {
      unplaced: { ...file.unplaced, cards: renamed(file.unplaced.cards) },
    }),
  };
}
