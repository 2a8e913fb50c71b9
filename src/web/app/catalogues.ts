import { en as actionsEn } from '../actions/words.en.ts';
import { zhCN as actionsZhCN } from '../actions/words.zh-CN.ts';
import { en as canvasEn } from '../canvas/words.en.ts';
import { zhCN as canvasZhCN } from '../canvas/words.zh-CN.ts';
import { en as checksEn } from '../checks/words.en.ts';
import { zhCN as checksZhCN } from '../checks/words.zh-CN.ts';
import { en as findingsEn } from '../findings/words.en.ts';
import { zhCN as findingsZhCN } from '../findings/words.zh-CN.ts';
import { en as kitEn } from '../kit/words.en.ts';
import { zhCN as kitZhCN } from '../kit/words.zh-CN.ts';
import { en as outlineEn } from '../outline/words.en.ts';
import { zhCN as outlineZhCN } from '../outline/words.zh-CN.ts';
import { en as panelsEn } from '../panels/words.en.ts';
import { zhCN as panelsZhCN } from '../panels/words.zh-CN.ts';
import { en as recordsEn } from '../records/words.en.ts';
import { zhCN as recordsZhCN } from '../records/words.zh-CN.ts';
import { en as syncEn } from '../sync/words.en.ts';
import { zhCN as syncZhCN } from '../sync/words.zh-CN.ts';
import { en as writingEn } from '../writing/words.en.ts';
import { zhCN as writingZhCN } from '../writing/words.zh-CN.ts';
import type { LATER } from './later-catalogues.ts';
import { en as appEn } from './words.en.ts';
import { zhCN as appZhCN } from './words.zh-CN.ts';

/** One namespace a folder. Both languages are always loaded, so that switching is at once; `later-catalogues` come with their screen. */
export const CATALOGUES = {
  en: {
    actions: actionsEn,
    app: appEn,
    canvas: canvasEn,
    checks: checksEn,
    findings: findingsEn,
    kit: kitEn,
    outline: outlineEn,
    panels: panelsEn,
    records: recordsEn,
    sync: syncEn,
    writing: writingEn,
  },
  'zh-CN': {
    actions: actionsZhCN,
    app: appZhCN,
    canvas: canvasZhCN,
    checks: checksZhCN,
    findings: findingsZhCN,
    kit: kitZhCN,
    outline: outlineZhCN,
    panels: panelsZhCN,
    records: recordsZhCN,
    sync: syncZhCN,
    writing: writingZhCN,
  },
} as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    keySeparator: false;
    resources: (typeof CATALOGUES)['en'] & (typeof LATER)['en'];
  }
}
