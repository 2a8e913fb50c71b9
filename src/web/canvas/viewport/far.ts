/** Below this zoom no card's words can be read: cards are blocks, headers keep their size on the screen. */
export const FAR_BELOW = 0.4;
