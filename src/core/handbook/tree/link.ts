const SAFE = /^(?:https?|mailto|tel):/i;

/** Whether a link may stand in a document that travels. */
export const isSafeLink = (url: string): boolean => SAFE.test(url);
