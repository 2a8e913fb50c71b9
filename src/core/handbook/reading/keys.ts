/** Text as it is looked for: width, case and spaces don't count. */
export const plainKey = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** The syllables of Chinese characters without tones; everything else as it stands. */
export type Syllables = (text: string) => readonly string[];

export interface Keys {
  /** The first letter of every word and every character: `tkcs` of 退款超时, `lp` of “late parcel”. */
  readonly initials: string;
  /** In whole syllables: `tuikuanchaoshi`. Empty where nothing is Chinese. */
  readonly spelled: string;
}

const HAN = /\p{Script=Han}/u;

/** How a name is found by a few letters; parts of it are parted by a space. */
export function keysOf(names: readonly string[], syllables: Syllables): Keys {
  const all = names.map(plainKey).filter((name) => name !== '');
  const split = all.map((name) =>
    syllables(name)
      .flatMap((part) => part.split(/[^\p{L}\p{N}]+/u))
      .filter(Boolean),
  );
  return {
    initials: [...new Set(split.map((parts) => parts.map((part) => part[0]).join('')))].join(' '),
    spelled: [
      ...new Set(all.flatMap((name, at) => (HAN.test(name) ? [(split[at] ?? []).join('')] : []))),
    ].join(' '),
  };
}

/** How what is said is found: phrase by phrase, and of those only the Chinese; others are found as they are written. */
export const keysOfSaid = (lines: readonly string[], syllables: Syllables): Keys =>
  keysOf(
    lines.flatMap((line) => line.split(/[^\p{L}\p{N}\s]+/u)).filter((phrase) => HAN.test(phrase)),
    syllables,
  );
