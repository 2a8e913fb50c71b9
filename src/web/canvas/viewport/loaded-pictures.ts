import type { LoadedPicture } from './paint-picture.ts';

/** So many are held; of further ones the sign is painted. */
const MOST = 300;

/** Pictures as a canvas can draw them: each is asked for when it is first painted. @param onLoad paints again */
export function createLoadedPictures(
  addressOf: (source: string) => Promise<string>,
  onLoad: () => void,
): LoadedPicture {
  const images = new Map<string, HTMLImageElement>();
  const ask = (source: string): HTMLImageElement => {
    const image = new Image();
    image.decoding = 'async';
    image.onload = onLoad;
    images.set(source, image);
    // Without it the sign stays.
    void addressOf(source).then(
      (address) => {
        image.src = address;
      },
      () => {},
    );
    return image;
  };
  return (source) => {
    const image = images.get(source) ?? (images.size < MOST ? ask(source) : null);
    return image?.complete && image.naturalWidth > 0 ? image : null;
  };
}
