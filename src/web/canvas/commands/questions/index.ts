/** What commands ask for before they can go on; fetched with the first of them. */
export { channelQuestion, ownerQuestion } from './facts.ts';
export { feelingQuestion } from './feeling.ts';
export { newLaneQuestion, phaseQuestion, roleQuestion } from './headers.ts';
export { linkQuestion } from './link.ts';
export { newPersonaQuestion } from './persona.ts';
export { placeQuestion } from './place.ts';
export { tagsQuestion } from './tags.ts';
