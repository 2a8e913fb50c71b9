/**
 * What a hand does to a journey, on the map or in the outline, as pure functions: from a snapshot and what is meant
 * to a `Gesture`: commands, the selection afterwards, or why not. `useHands` alone knows React and does them.
 *
 * One gesture is one step of undo: run its commands in order, all with one `merge`, made anew for each gesture.
 * `selection` null leaves the selection alone; `refused` has a sentence for each of `REFUSALS`.
 *
 * After any change `landing` says where the keyboard stands. Cutting is `copySelection`, then `removeSelection` with
 * the cards; measures and actions don't travel by clipboard, so what only changes its place is better moved.
 */

import { atHand } from '../kit/index.ts';

export { addCard } from './add-card.ts';
export { addLane } from './add-lane.ts';
export { addLink } from './add-link.ts';
export { addMoment, type MomentPlace } from './add-moment.ts';
export { addStage } from './add-stage.ts';
export { addStep } from './add-step.ts';
/** Duplicating and pasting: fetched ahead, since what was copied is pasted without a connection too. */
export const fetchCopies = atHand(() => import('./copies.ts'));
export { CLIP_TYPE, type Clip, parseClip } from './clip.ts';
export { type Copied, copySelection } from './copy.ts';
export type { Beside, Cell, Gesture, Refusal, Spot } from './gesture.ts';
export { labelLink } from './label-link.ts';
export { landing } from './landing.ts';
export { cardAtIndex, dropCards } from './move-cards.ts';
export { moveMoments } from './move-moments.ts';
export { moveSteps, nudgeStep } from './move-steps.ts';
export { CARD_NUDGES, type CardNudge, nudgeCards } from './nudge-cards.ts';
export { type Removal, type RemovalEffects, removeSelection } from './remove.ts';
export { nudgeHeader, reorder } from './reorder.ts';
export { reverseLinks } from './reverse-links.ts';
export { type CardFacts, setCards } from './set-cards.ts';
export { setLinkKind } from './set-link-kind.ts';
export { tagCards, tagsOf } from './tag-cards.ts';
export { toggleMoments } from './toggle-moments.ts';
export { type Hands, useHands } from './use-hands.ts';
export { DIRECTIONS, type Direction, settle, walk } from './walk.ts';
