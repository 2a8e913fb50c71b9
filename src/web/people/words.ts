import { en as doorsEn } from './doors/words.en.ts';
import { zhCN as doorsZhCN } from './doors/words.zh-CN.ts';
import { en as settingsEn } from './settings/words.en.ts';
import { zhCN as settingsZhCN } from './settings/words.zh-CN.ts';
import { en as shareEn } from './share/words.en.ts';
import { zhCN as shareZhCN } from './share/words.zh-CN.ts';
import { en as sharedEn } from './shared/words.en.ts';
import { zhCN as sharedZhCN } from './shared/words.zh-CN.ts';

/** They come with the screens of accounts and rights. */
export const PEOPLE_WORDS = {
  en: { people: { ...sharedEn, ...doorsEn, ...settingsEn, ...shareEn } },
  'zh-CN': { people: { ...sharedZhCN, ...doorsZhCN, ...settingsZhCN, ...shareZhCN } },
} as const;
