import type { DocumentName } from './content.ts';

export interface StoredImage {
  /** SHA-256 of the bytes, in hexadecimal. The writer computed it. */
  readonly hash: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** A picture that somebody is to hold: with its bytes, or one that the store has already. */
export type HeldImage = StoredImage | { readonly hash: string };

export interface ImageBounds {
  readonly images: number;
  readonly bytes: number;
}

/** `full`: the holder would have more than the bounds allow. `missing`: there is no such document. */
export type ImageKept = 'kept' | 'full' | 'missing';

/**
 * Pictures, each stored once however many hold it. Who holds it is a document, `journey:<id>` or `library:<workspace>`;
 * it holds it until it is deleted for good, since older versions of it name pictures too.
 */
export interface ImageStore {
  /** The picture, if one of the documents holds it. */
  get(holders: readonly DocumentName[], hash: string): Promise<StoredImage | null>;
  /** Those of the names under which there is a picture, whoever holds it. */
  known(hashes: readonly string[]): Promise<ReadonlySet<string>>;
  /** All of them in one transaction, or none. What it holds already counts once; of what is neither here nor there nothing is kept. */
  keep(holder: DocumentName, images: readonly HeldImage[], bounds: ImageBounds): Promise<ImageKept>;
  /** Those of the names that one of the documents holds. */
  held(holders: readonly DocumentName[], hashes: readonly string[]): Promise<readonly string[]>;
}
