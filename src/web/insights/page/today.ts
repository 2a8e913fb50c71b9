/** The day it is for the person at this screen, as the file writes days. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');
