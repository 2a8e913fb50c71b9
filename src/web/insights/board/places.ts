/** What a drag of an action carries; nothing else can be dropped on the board. */
export const DRAG_TYPE = 'application/x-throughline-action';
/** The id of the sentence that tells of the keys. */
export const KEYS_HINT = 'board-keys';
