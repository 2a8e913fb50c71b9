/** Icons in menus all look alike. */
export const MENU_ICON = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;
