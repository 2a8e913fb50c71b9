const REFERENCE = /^image:([0-9a-f]{64})$/;
const INSIDE = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i;

/** The name of an uploaded picture in an `image` field, the SHA-256 of its bytes; null where the text is something else. */
export const imageHashOf = (text: unknown): string | null =>
  typeof text === 'string' ? (REFERENCE.exec(text)?.[1] ?? null) : null;

/** The text as the name of a picture that can be shown without asking anybody else for it; null for anything else. */
export function ownPicture(text: string | undefined): string | null {
  const plain = text?.trim();
  return plain && (REFERENCE.test(plain) || INSIDE.test(plain)) ? plain : null;
}
