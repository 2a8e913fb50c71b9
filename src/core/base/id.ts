const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LENGTH = 16;

/** Returns `count` random bytes; `crypto.getRandomValues` outside tests. */
export type RandomBytes = (count: number) => Uint8Array;

/** Makes ids of 16 letters and digits (95 bits) from the given source of randomness. */
export function createIdSource(random: RandomBytes): () => string {
  return () => {
    let id = '';
    while (id.length < LENGTH) {
      for (const byte of random(LENGTH)) {
        const index = byte & 63;
        // 62 and 63 are thrown away, else the first letters would come up more often.
        if (index < ALPHABET.length && id.length < LENGTH) id += ALPHABET[index];
      }
    }
    return id;
  };
}

/** The id source of the running program. */
export const newId: () => string = createIdSource((count) => crypto.getRandomValues(new Uint8Array(count)));
