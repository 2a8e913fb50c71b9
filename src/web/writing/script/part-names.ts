import type { LinePart } from '../../../core/model/index.ts';
import { en } from '../words.en.ts';
import { zhCN } from '../words.zh-CN.ts';

/** What the parts are called in any of our languages: whoever pastes a script may have written it in either. */
export const PART_NAMES: Readonly<Record<LinePart, readonly string[]>> = {
  say: [en['part.say'], zhCN['part.say']],
  ask: [en['part.ask'], zhCN['part.ask'], '提问'],
  feeling: [en['part.feeling'], zhCN['part.feeling']],
  understanding: [en['part.understanding'], zhCN['part.understanding']],
  action: [en['part.action'], zhCN['part.action']],
};
