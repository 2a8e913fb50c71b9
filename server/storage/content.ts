/** `journey:<id>`, `library:<workspace>`, `talk:<id>` or `handbook:<id>`; the store doesn't look inside. */
export type DocumentName = string;

/** The bytes of a document's state, in the Yjs v1 update format. */
export interface Content {
  readonly bytes: Uint8Array;
  /** The encoded state vector of `bytes`; null if the writer didn't know it. */
  readonly vector: Uint8Array | null;
}

export interface NewDocument {
  readonly name: DocumentName;
  /** Its first content, stored as a snapshot of sequence 1; none makes an empty document. */
  readonly content?: Content;
}

/** 'taken' if the id or a document name exists: then nothing of it was made. */
export type Made = 'created' | 'taken';
