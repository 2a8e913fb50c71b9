/**
 * What the reader can ask for. The table says of each command under which heading it stands and which keys it has;
 * the screens offer what they can do at the moment. Keys, menus, the sheet of keys and the palette meet here.
 * Names are in the catalogues, which come with whoever lists them.
 */

export { capsOf, keyShortcuts, type SheetRow, sheetRows, shortcutOf } from './caps.ts';
export { COMMAND_IDS, COMMANDS, type CommandId, commandsAt, isCommand } from './commands.ts';
export { KeyCaps } from './KeyCaps.tsx';
export { keyName } from './key-name.ts';
export { type Deed, type Deeds, deedOf, offer, pressKey, runCommand, whyNot } from './offers.ts';
export { palette, usePalette } from './palette-store.ts';
export {
  allPlaces,
  type Place,
  type PlaceKind,
  type Places,
  usePlaces,
  usePreparedPlaces,
} from './places.ts';
export type { Answer, Question, Topic } from './question.ts';
export { GROUPS, type Group, type Reason } from './spec.ts';
export { useCanDo, useOffer, useOffers } from './use-offer.ts';
