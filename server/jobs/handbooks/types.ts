import type { WordedFinding } from '../../../src/core/analysis/index.ts';
import type { Result } from '../../../src/core/base/index.ts';
import type { Draft } from '../../../src/core/handbook/index.ts';
import type { HandbookFormat } from '../../../src/core/protocol/index.ts';

/** A draft is built first; an issue comes as the tree that was kept, as JSON. */
export type DocumentSource = { readonly draft: Draft } | { readonly tree: string };

export type DocumentRequest = DocumentSource & {
  readonly format: HandbookFormat;
  /** `everyone`, `role:<id>` or `channel:<id>`. */
  readonly edition: string;
};

/** A character that the fonts lack, with some of the places where it stands. */
export interface MissingGlyph {
  readonly character: string;
  readonly codePoint: string;
  readonly places: readonly string[];
}

export interface MadeDocument {
  readonly bytes: Uint8Array;
  readonly missing: readonly MissingGlyph[];
}

export interface BuiltHandbook {
  /** As JSON: what an issue keeps. */
  readonly tree: string;
  /** Unwaived errors: what stands against issuing it. */
  readonly blocking: readonly WordedFinding[];
  readonly missing: readonly MissingGlyph[];
}

/** Why there is no document. */
export type DocumentFault =
  | { readonly code: 'busy'; readonly waiting: number }
  | { readonly code: 'timed-out'; readonly milliseconds: number }
  /** More memory than a child may have. */
  | { readonly code: 'too-large' }
  | { readonly code: 'cancelled' }
  /** No journey has the role or channel of the edition. */
  | { readonly code: 'unknown-edition' }
  | { readonly code: 'disk-full' }
  | { readonly code: 'failed'; readonly reason: string }
  | { readonly code: 'closed' };

export interface HowToMake {
  readonly signal?: AbortSignal;
  /** Told from 0 to 1, never backwards. */
  readonly progress?: (share: number) => void;
  /** Told whenever it moves up in the queue: how many go before it. */
  readonly ahead?: (count: number) => void;
}

/** Makes handbooks away from the event loop, a few at a time; the rest wait, and past a bound are refused as busy. */
export interface Documents {
  make(request: DocumentRequest, how?: HowToMake): Promise<Result<MadeDocument, DocumentFault>>;
  build(draft: Draft, how?: HowToMake): Promise<Result<BuiltHandbook, DocumentFault>>;
  /** Somebody is looking at a handbook, and may want it made: what makes it fast is kept at hand, or made ready. */
  stay(): void;
  /** Refuses what waits, ends what runs. */
  close(): Promise<void>;
}
