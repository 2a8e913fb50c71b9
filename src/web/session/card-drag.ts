/** The kind of data that a card dragged out of the tray carries: its id. */
export const CARD_DRAG_TYPE = 'application/x-throughline-card';
