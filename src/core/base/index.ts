export { DURATION_UNITS, type Duration, type DurationUnit, parseDuration } from './duration.ts';
export { type Folded, fold, originalRange, type Range } from './fold.ts';
export { deepFreeze, type Json } from './frozen.ts';
export { createIdSource, newId, type RandomBytes } from './id.ts';
export { withMinus } from './minus.ts';
export { once } from './once.ts';
export {
  compareOrder,
  firstKeys,
  isOrderKey,
  keysAt,
  type Ordered,
  type OrderKey,
  type ReKeyed,
} from './order.ts';
export { keepSame, remember, sameList, samePlain } from './remember.ts';
export { fail, ok, type Result } from './result.ts';
export { keptInOrder, pairedLines, type SequenceLine } from './sequence.ts';
export { shiftSplice } from './shift-splice.ts';
export { isPlainObject, MAX_DEPTH, onlyJson, soundJson, type Unsound, type UnsoundKind } from './sound.ts';
export { cutsCharacter, diffText, type Splice, spliceText } from './text-diff.ts';
export { Turns } from './turns.ts';
export { diffWords, type WordPiece } from './word-diff.ts';
