import { en as actionsEn } from '../actions/words.en.ts';
import { en as canvasEn } from '../canvas/words.en.ts';
import { en as checksEn } from '../checks/words.en.ts';
import { en as findingsEn } from '../findings/words.en.ts';
import { en as kitEn } from '../kit/words.en.ts';
import { en as panelsEn } from '../panels/words.en.ts';
import { en as recordsEn } from '../records/words.en.ts';
import { en as syncEn } from '../sync/words.en.ts';
import { en as waiversEn } from '../waivers/words.en.ts';
import { en as appEn } from './words.en.ts';

/** One namespace a folder. */
export const catalogues = {
  actions: actionsEn,
  app: appEn,
  canvas: canvasEn,
  checks: checksEn,
  findings: findingsEn,
  kit: kitEn,
  panels: panelsEn,
  records: recordsEn,
  sync: syncEn,
  waivers: waiversEn,
} as const;
