import type { Locale } from '../../../model/index.ts';

interface PageWords {
  /** Leads past search and contents. */
  readonly skip: string;
  readonly searchLabel: string;
  /** With `{count}` in the place of a number: the page's script fills it in. */
  readonly found: string;
  readonly foundOne: string;
  readonly more: string;
}

/** What only a page on a screen says. */
export const PAGE_WORDS: Readonly<Record<Locale, PageWords>> = {
  en: {
    skip: 'Skip to the text',
    searchLabel: 'Search the handbook',
    found: '{count} places',
    foundOne: '1 place',
    more: 'The first {count} are shown.',
  },
  'zh-CN': {
    skip: '跳到正文',
    searchLabel: '在手册中搜索',
    found: '找到 {count} 处',
    foundOne: '找到 1 处',
    more: '仅显示前 {count} 处。',
  },
};
