const SENTENCE = /[^.?!。？！\n]+[.?!。？！]?/gu;
const ENGLISH = /\b(?:what|which|how|why|when|where|who|whom|whose)\b/;
const ENGLISH_PROMPT =
  /^\W*(?:please |would you |could you |can you )*(?:tell me|describe|walk me through|talk me through)\b/;
const CHINESE = /什么|哪|怎么|怎样|如何|为何|为什么|多少|多久|多大|多高|多长|多远|几|谁|啥|何时|还是/u;

/** Whether the text asks a question that yes or no doesn't answer. */
export function asksOpenly(text: string): boolean {
  const sentences = text.normalize('NFKC').toLowerCase().match(SENTENCE) ?? [];
  return sentences.some((sentence) => {
    if (ENGLISH_PROMPT.test(sentence)) return true;
    if (!sentence.endsWith('?')) return false;
    return ENGLISH.test(sentence) || (CHINESE.test(sentence) && !/吗\s*\?$/u.test(sentence));
  });
}
