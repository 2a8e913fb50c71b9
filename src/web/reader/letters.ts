const SIDE = 32;

/**
 * Whether this device has no Chinese letters: then it draws two of them alike, as it draws all that no font of its own
 * has. Ours is for those few; the others need not fetch it.
 */
export function lacksChinese(): boolean {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return false;
  context.font = '24px sans-serif';
  const drawn = (letter: string): string => {
    context.clearRect(0, 0, SIDE, SIDE);
    context.fillText(letter, 2, 26);
    return context.getImageData(0, 0, SIDE, SIDE).data.join();
  };
  return drawn('永') === drawn('酒');
}
