import { beforeEach, describe, expect, it } from 'vitest';
import type { JourneyRow, Storage, StoredImage } from '../index.ts';

const BOUNDS = { images: 3, bytes: 100 };

/** What every implementation of the store promises about pictures. */
export function imagesContract(storage: () => Storage, row: (id: string) => JourneyRow): void {
  describe('images', () => {
    const image = (hash: string, size = 10): StoredImage => ({
      hash,
      type: 'image/webp',
      width: 4,
      height: 3,
      bytes: new Uint8Array(size).fill(7),
    });
    const add = (id: string, images?: readonly (StoredImage | { hash: string })[]) =>
      storage().journeys.insert(row(id), [{ name: `journey:${id}` }], images);
    const keep = (holder: string, ...images: (StoredImage | { hash: string })[]) =>
      storage().images.keep(holder, images, BOUNDS);
    const sees = async (holder: string, hash: string) =>
      (await storage().images.get([holder], hash)) !== null;

    beforeEach(async () => {
      await add('a');
      await add('b');
    });

    it('gives a picture to its holder alone, as it came', async () => {
      expect(await keep('journey:a', image('x'))).toBe('kept');
      const { bytes, ...rest } = (await storage().images.get(['library:w', 'journey:a'], 'x')) as StoredImage;
      expect({ ...rest, bytes: [...bytes] }).toEqual({ ...image('x'), bytes: [...image('x').bytes] });
      expect(await storage().images.get(['journey:b', 'library:w'], 'x')).toBeNull();
      expect(await storage().images.get([], 'x')).toBeNull();
      expect(await storage().images.held(['journey:a'], ['y', 'x'])).toEqual(['x']);
      expect(await storage().images.held(['journey:b'], ['x'])).toEqual([]);
      expect([...(await storage().images.known(['x', 'y']))]).toEqual(['x']);
    });

    it('lets another hold what is there by its name, and nothing that is not there', async () => {
      await keep('journey:a', image('x'));
      expect(await keep('journey:b', { hash: 'x' }, { hash: 'y' })).toBe('kept');
      expect(await sees('journey:b', 'x')).toBe(true);
      expect(await sees('journey:b', 'y')).toBe(false);
      expect(await keep('journey:none', image('z'))).toBe('missing');
      expect((await storage().images.known(['z'])).size).toBe(0);
    });

    it('keeps none of them past the bounds, and asks nothing of what is held already', async () => {
      expect(await keep('journey:a', image('x', 60))).toBe('kept');
      expect(await keep('journey:a', image('y'), image('z', 60))).toBe('full');
      expect(await sees('journey:a', 'y')).toBe(false);
      expect((await storage().images.known(['y', 'z'])).size).toBe(0);
      expect(await keep('journey:a', image('y'), image('z'))).toBe('kept');
      expect(await keep('journey:a', image('u', 1))).toBe('full');
      expect(await keep('journey:a', image('x', 60))).toBe('kept');
      expect(await keep('journey:b', image('u', 1))).toBe('kept');
    });

    it('makes a journey with its pictures, or neither', async () => {
      expect(await add('c', [image('x'), { hash: 'none' }])).toBe('created');
      expect(await sees('journey:c', 'x')).toBe(true);
      expect(await add('c', [image('y')])).toBe('taken');
      expect((await storage().images.known(['y'])).size).toBe(0);
      const journey = { row: row('d'), documents: [{ name: 'journey:d' }], images: [image('z')] };
      await storage().documents.append([
        { name: 'library:w', epoch: 1, bytes: Uint8Array.of(1), journeys: [journey] },
      ]);
      expect(await sees('journey:d', 'z')).toBe(true);
    });

    it('loses a picture with its last holder, and not before', async () => {
      await keep('journey:a', image('x'), image('alone'));
      await keep('journey:b', { hash: 'x' });
      await storage().journeys.bin('a', 5);
      expect(await sees('journey:a', 'alone')).toBe(true);
      await storage().journeys.purge('a');
      expect([...(await storage().images.known(['x', 'alone']))]).toEqual(['x']);
      await storage().journeys.purge('b');
      expect((await storage().images.known(['x'])).size).toBe(0);
    });
  });
}
