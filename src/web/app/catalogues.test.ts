import { describe, expect, it } from 'vitest';
import { COMMAND_WORDS } from '../commands/words.ts';
import { FIND_WORDS } from '../find/words.ts';
import { FINDING_WORDS } from '../findings/words.ts';
import { HANDBOOK_WORDS } from '../handbook/words.ts';
import { HISTORY_WORDS } from '../history/words.ts';
import { LATER_PANEL_WORDS } from '../panels/words.ts';
import { PEOPLE_WORDS } from '../people/words.ts';
import { PICTURE_WORDS } from '../records/pictures/words.ts';
import { TALK_WORDS } from '../talk/words.ts';
import { WRITING_WORDS } from '../writing/words.ts';
import { catalogues as english } from './catalogues.en.ts';
import { catalogues as chinese } from './catalogues.zh-CN.ts';
import { HOME_WORDS } from './home/words.ts';
import { LATER } from './later-catalogues.ts';
import { REFUSED_WORDS } from './map/refused/words.ts';

type Catalogue = Readonly<Record<string, string>>;

const variables = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();

/** The sentence of the same meaning: Chinese has one plural form, so `_one` answers to `_other`. */
const counterpart = (key: string) => key.replace(/_one$/, '_other');

const ALL = {
  en: {
    ...english,
    ...LATER.en,
    home: HOME_WORDS.en.app,
    commands: COMMAND_WORDS.en,
    ...FIND_WORDS.en,
    ...HANDBOOK_WORDS.en,
    ...HISTORY_WORDS.en,
    ...PEOPLE_WORDS.en,
    ...PICTURE_WORDS.en,
    ...REFUSED_WORDS.en,
    ...TALK_WORDS.en,
    ...WRITING_WORDS.en,
    laterFindings: FINDING_WORDS.en.findings,
    laterPanels: LATER_PANEL_WORDS.en.panels,
  },
  'zh-CN': {
    ...chinese,
    ...LATER['zh-CN'],
    home: HOME_WORDS['zh-CN'].app,
    commands: COMMAND_WORDS['zh-CN'],
    ...FIND_WORDS['zh-CN'],
    ...HANDBOOK_WORDS['zh-CN'],
    ...HISTORY_WORDS['zh-CN'],
    ...PEOPLE_WORDS['zh-CN'],
    ...PICTURE_WORDS['zh-CN'],
    ...REFUSED_WORDS['zh-CN'],
    ...TALK_WORDS['zh-CN'],
    ...WRITING_WORDS['zh-CN'],
    laterFindings: FINDING_WORDS['zh-CN'].findings,
    laterPanels: LATER_PANEL_WORDS['zh-CN'].panels,
  },
};

describe.each(Object.keys(ALL.en) as (keyof typeof ALL.en)[])('catalogue %s', (namespace) => {
  const en: Catalogue = ALL.en[namespace];
  const zh: Catalogue = ALL['zh-CN'][namespace];

  it('has the same keys in both languages', () => {
    expect(Object.keys(zh).sort()).toEqual([...new Set(Object.keys(en).map(counterpart))].sort());
  });

  it('has every plural in both its forms', () => {
    const stems = Object.keys(en).flatMap((key) => key.match(/^(.+)_(?:one|other)$/)?.[1] ?? []);
    for (const stem of stems) {
      expect(Object.keys(en)).toEqual(expect.arrayContaining([`${stem}_one`, `${stem}_other`]));
    }
  });

  it('uses the same variables in both languages', () => {
    const other = (key: string) => variables(zh[counterpart(key)] ?? '');
    const differing = Object.entries(en)
      // A singular may say "one" and leave its number out.
      .filter(([key]) => !key.endsWith('_one'))
      .filter(([key, text]) => variables(text).join() !== other(key).join());
    expect(differing).toEqual([]);
  });

  it('has no empty sentence', () => {
    const texts = [...Object.values(en), ...Object.values(zh)];
    expect(texts.filter((text) => text.trim() !== text || text === '')).toEqual([]);
  });
});
