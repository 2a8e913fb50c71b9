/** Pictures beside names and on cards, fetched together. */
export { Avatar } from './Avatar.tsx';
export { CardPicture } from './CardPicture.tsx';
export { shownAddress } from './shown-address.ts';
