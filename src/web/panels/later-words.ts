import { en as laterEn } from './later-words.en.ts';
import { zhCN as laterZhCN } from './later-words.zh-CN.ts';
import { en as libraryEn } from './library/words.en.ts';
import { zhCN as libraryZhCN } from './library/words.zh-CN.ts';
import { en as noticeEn } from './notice/words.en.ts';
import { zhCN as noticeZhCN } from './notice/words.zh-CN.ts';
import { en as trayEn } from './tray/words.en.ts';
import { zhCN as trayZhCN } from './tray/words.zh-CN.ts';

/** Words of the panels that come when they are opened. */
export const LATER_PANEL_WORDS = {
  en: { panels: { ...libraryEn, ...laterEn, ...noticeEn, ...trayEn } },
  'zh-CN': { panels: { ...libraryZhCN, ...laterZhCN, ...noticeZhCN, ...trayZhCN } },
} as const;
