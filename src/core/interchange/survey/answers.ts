/** The number that an answer begins with: "5", "５", "4,5", "7 = fully agree", "6分"; null when there is none. */
export function readAnswer(text: string): number | null {
  const found = /^[-+]?\d+(?:[.,]\d+)?(?![\d.,])/.exec(text.normalize('NFKC').trim());
  return found ? Number(found[0].replace(',', '.')) : null;
}
