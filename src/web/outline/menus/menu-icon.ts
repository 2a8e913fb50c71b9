/** Beside words that say it all. */
export const MENU_ICON = { size: 15, 'aria-hidden': true } as const;
