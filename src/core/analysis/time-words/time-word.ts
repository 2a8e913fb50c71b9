import type { Duration, Range } from '../../base/index.ts';

/** A time that a text says: a length of time, or an hour or day by the clock. */
export type TimeWord = Range &
  (
    | { readonly kind: 'duration'; readonly duration: Duration }
    | { readonly kind: 'clock' }
    /** `{time}`, filled in by whoever speaks. */
    | { readonly kind: 'placeholder' }
  );

/** A time as it was found, before what lies in the past or is no answer's is left out. */
export type FoundTime = TimeWord & { readonly isNoPromise?: boolean };
