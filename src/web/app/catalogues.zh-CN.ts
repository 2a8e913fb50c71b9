import { zhCN as actionsZhCN } from '../actions/words.zh-CN.ts';
import { zhCN as canvasZhCN } from '../canvas/words.zh-CN.ts';
import { zhCN as checksZhCN } from '../checks/words.zh-CN.ts';
import { zhCN as findingsZhCN } from '../findings/words.zh-CN.ts';
import { zhCN as kitZhCN } from '../kit/words.zh-CN.ts';
import { zhCN as panelsZhCN } from '../panels/words.zh-CN.ts';
import { zhCN as recordsZhCN } from '../records/words.zh-CN.ts';
import { zhCN as syncZhCN } from '../sync/words.zh-CN.ts';
import { zhCN as waiversZhCN } from '../waivers/words.zh-CN.ts';
import { zhCN as appZhCN } from './words.zh-CN.ts';

/** One namespace a folder. */
export const catalogues = {
  actions: actionsZhCN,
  app: appZhCN,
  canvas: canvasZhCN,
  checks: checksZhCN,
  findings: findingsZhCN,
  kit: kitZhCN,
  panels: panelsZhCN,
  records: recordsZhCN,
  sync: syncZhCN,
  waivers: waiversZhCN,
} as const;
