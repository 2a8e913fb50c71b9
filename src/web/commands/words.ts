import { addWords } from '../kit/index.ts';
import { en } from './words.en.ts';
import { zhCN } from './words.zh-CN.ts';

/** In both languages: a command is found by its name in either. */
export const COMMAND_WORDS = { en, 'zh-CN': zhCN } as const;

/** To be called beside the imports of whatever lists commands: their names come with it. */
export const addCommandWords = (): void => addWords({ en: { commands: en }, 'zh-CN': { commands: zhCN } });
