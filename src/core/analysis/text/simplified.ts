/** Letters of the words that are looked for, as they are written where Chinese was never simplified, and their simplified forms. */
const TRADITIONAL =
  '時個鍾鐘頭點兩倆週禮內後過間當這號幾來餘貳叄參陸達經換試質價費無熱線務營業開辦聽還為邊轉長麼誰嗎請說講談給們紹簡單訴遠會體補識見題';
const SIMPLIFIED =
  '时个钟钟头点两俩周礼内后过间当这号几来余贰叁叁陆达经换试质价费无热线务营业开办听还为边转长么谁吗请说讲谈给们绍简单诉远会体补识见题';
const TO_SIMPLIFIED = new Map([...TRADITIONAL].map((letter, at) => [letter, SIMPLIFIED[at] ?? letter]));
const TO_TRADITIONAL = new Map([...SIMPLIFIED].map((letter, at) => [letter, TRADITIONAL[at] ?? letter]));

const LETTERS = new RegExp(`[${TRADITIONAL}]`, 'g');

const isTraditional = (text: string): boolean => [...text].some((letter) => TO_SIMPLIFIED.has(letter));

/** The text with those letters simplified, each where it stood: 24小時內 as 24小时内. */
export const simplified = (text: string): string =>
  text.replace(LETTERS, (letter) => TO_SIMPLIFIED.get(letter) ?? letter);

/** Simplified words in the letters in which the text around them is written. */
export const inLettersOf = (text: string, words: string): string =>
  isTraditional(text) ? [...words].map((letter) => TO_TRADITIONAL.get(letter) ?? letter).join('') : words;
