/** A number in words with a minus that is as wide as a figure, where Intl writes a hyphen. */
export const withMinus = (said: string): string => said.replace('-', '−');
