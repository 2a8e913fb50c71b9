const isApple = typeof navigator !== 'undefined' && /mac|iphone|ipad/i.test(navigator.platform);

/** How this machine's keys are written. */
export const MOD = isApple ? '⌘' : 'Ctrl ';
export const SHIFT = isApple ? '⇧' : 'Shift ';
export const ALT = isApple ? '⌥' : 'Alt ';
