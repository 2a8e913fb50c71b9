import { simplified } from './simplified.ts';

const SENTENCE = /[^.?!。？！\n]+[.?!。？！]?/gu;
const ENGLISH = /\b(?:what|which|how|why|when|where|who|whom|whose)\b/;
const ENGLISH_PROMPT =
  /^\W*(?:please |would you |could you |can you )*(?:tell me|describe|walk me through|talk me through)\b|^\W*i(?:['’]d| would) (?:love|like) to (?:hear|know|learn)\b/;
/** Answered by yes or no, whatever words are within: do you know how it works? */
const ENGLISH_CLOSED =
  /^\W*(?:do|does|did|is|are|was|were|have|has|had|will|shall|should)(?:n['’]t)? |^\W*(?:you know|guess) what\?/;
const CHINESE = /[什甚]么|哪|怎么|怎样|如何|为何|为什么|多少|多久|多大|多高|多长|多远|几|谁|啥|何时|还是/u;

/** Asked for a yes: 没什么问题吧? */
const CHINESE_CLOSED = /[吗吧嘛]\s*[?.。]?$/u;

/** 能跟我说说吗: asked politely it ends like a question for yes or no, and nobody answers it with one. */
const CHINESE_PROMPT =
  /(?<!我|我们)(?:请|能|可以|方便|可否|能否|麻烦)(?:您|你)?(?:先|再|简单|具体|详细|大概)*(?:[跟和给]我)?(?:们)?(?:说说|讲讲|谈谈|聊聊|[说讲谈]一[下说讲谈]|描述|形容|介绍)|^[^\p{L}]*[跟和]我们?(?:说说|讲讲|谈谈|聊聊)|想(?:听听|了解(?:一下)?)[您你]/u;
const CHINESE_TELL = /告诉我|[跟和]我们?(?:说|讲)/u;

/** Whether the text asks a question that yes or no doesn't answer. */
export function asksOpenly(text: string): boolean {
  const sentences = simplified(text.normalize('NFKC').toLowerCase()).match(SENTENCE) ?? [];
  return sentences.some((sentence) => {
    if (ENGLISH_PROMPT.test(sentence) || CHINESE_PROMPT.test(sentence)) return true;
    if (CHINESE_TELL.test(sentence) && CHINESE.test(sentence)) return true;
    if (sentence.includes('请问') && CHINESE.test(sentence) && !CHINESE_CLOSED.test(sentence)) return true;
    if (!sentence.endsWith('?')) return false;
    return (
      (ENGLISH.test(sentence) && !ENGLISH_CLOSED.test(sentence)) ||
      (CHINESE.test(sentence) && !CHINESE_CLOSED.test(sentence))
    );
  });
}
