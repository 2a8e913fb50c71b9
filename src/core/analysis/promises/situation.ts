/** Situations are typed by hand: case, width and spaces make no other one of them. */
export const sameSituation = (a: string, b: string): boolean => situationKey(a) === situationKey(b);

export const situationKey = (situation: string): string =>
  situation.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
