import type { Duration } from '../../base/index.ts';

/** What stands in a line. Facts stay typed: a renderer words them, or writes them as numbers. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  /** Words that must not be said. */
  | { readonly type: 'avoid'; readonly children: readonly Inline[] }
  /** To somewhere outside: `http:`, `https:`, `mailto:` or `tel:`, nothing else. */
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  /** To the section with this id in the same tree; its words alone where it was left out of an edition. */
  | { readonly type: 'reference'; readonly to: string; readonly children: readonly Inline[] }
  | { readonly type: 'duration'; readonly duration: Duration }
  /** A day, `2026-12-31`. */
  | { readonly type: 'date'; readonly date: string }
  /** `percent`: 0.8 is eighty per cent. */
  | { readonly type: 'number'; readonly value: number; readonly style: 'plain' | 'percent' }
  | { readonly type: 'money'; readonly amount: number; readonly currency: string }
  /** What whoever speaks a script fills in: `surname`, without its braces. */
  | { readonly type: 'placeholder'; readonly name: string }
  | { readonly type: 'break' };

export type InlineType = Inline['type'];
