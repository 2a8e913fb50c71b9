import type { Locale } from '../../core/model/index.ts';
import type { COMMAND_WORDS } from '../commands/words.ts';
import type { FIND_WORDS } from '../find/words.ts';
import type { FINDING_WORDS } from '../findings/words.ts';
import type { HANDBOOK_WORDS } from '../handbook/words.ts';
import type { HISTORY_WORDS } from '../history/words.ts';
import type { LATER_PANEL_WORDS } from '../panels/words.ts';
import type { PEOPLE_WORDS } from '../people/words.ts';
import type { PICTURE_WORDS } from '../records/pictures/words.ts';
import type { TALK_WORDS } from '../talk/words.ts';
import type { WRITING_WORDS } from '../writing/words.ts';
import type { catalogues as en } from './catalogues.en.ts';
import type { catalogues as zhCN } from './catalogues.zh-CN.ts';
import type { HOME_WORDS } from './home/words.ts';
import type { LATER } from './later-catalogues.ts';
import type { REFUSED_WORDS } from './map/refused/words.ts';

type Catalogues = typeof en | typeof zhCN;

const SOURCES: Readonly<Record<Locale, () => Promise<{ readonly catalogues: Catalogues }>>> = {
  en: () => import('./catalogues.en.ts'),
  'zh-CN': () => import('./catalogues.zh-CN.ts'),
};

/** Beside `later-catalogues`, which come with their screen. A reader fetches the words of one language; the other's come when somebody is about to choose it. */
export const fetchCatalogues = async (language: Locale): Promise<Catalogues> =>
  (await SOURCES[language]()).catalogues;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    keySeparator: false;
    resources: Omit<typeof en, 'app' | 'findings' | 'panels'> & {
      readonly findings: (typeof en)['findings'] & (typeof FINDING_WORDS)['en']['findings'];
      readonly panels: (typeof en)['panels'] & (typeof LATER_PANEL_WORDS)['en']['panels'];
      readonly app: (typeof en)['app'] & (typeof HOME_WORDS)['en']['app'];
    } & (typeof LATER)['en'] & {
        readonly commands: (typeof COMMAND_WORDS)['en'];
      } & (typeof FIND_WORDS)['en'] &
      (typeof HANDBOOK_WORDS)['en'] &
      (typeof HISTORY_WORDS)['en'] &
      (typeof PEOPLE_WORDS)['en'] &
      (typeof PICTURE_WORDS)['en'] &
      (typeof REFUSED_WORDS)['en'] &
      (typeof TALK_WORDS)['en'] &
      (typeof WRITING_WORDS)['en'];
  }
}
