import { en as besideEn } from './beside/words.en.ts';
import { zhCN as besideZhCN } from './beside/words.zh-CN.ts';
import { en as compareEn } from './compare/words.en.ts';
import { zhCN as compareZhCN } from './compare/words.zh-CN.ts';
import { en as exportsEn } from './exports/words.en.ts';
import { zhCN as exportsZhCN } from './exports/words.zh-CN.ts';
import { en as issuesEn } from './issues/words.en.ts';
import { zhCN as issuesZhCN } from './issues/words.zh-CN.ts';
import { en as listEn } from './list/words.en.ts';
import { zhCN as listZhCN } from './list/words.zh-CN.ts';
import { en as pageEn } from './page/words.en.ts';
import { zhCN as pageZhCN } from './page/words.zh-CN.ts';
import { en as pagesEn } from './pages/words.en.ts';
import { zhCN as pagesZhCN } from './pages/words.zh-CN.ts';
import { en as sharedEn } from './shared/words.en.ts';
import { zhCN as sharedZhCN } from './shared/words.zh-CN.ts';

/** They come with the screens of handbooks. */
export const HANDBOOK_WORDS = {
  en: {
    handbook: {
      ...sharedEn,
      ...listEn,
      ...pageEn,
      ...pagesEn,
      ...issuesEn,
      ...exportsEn,
      ...compareEn,
      ...besideEn,
    },
  },
  'zh-CN': {
    handbook: {
      ...sharedZhCN,
      ...listZhCN,
      ...pageZhCN,
      ...pagesZhCN,
      ...issuesZhCN,
      ...exportsZhCN,
      ...compareZhCN,
      ...besideZhCN,
    },
  },
} as const;
