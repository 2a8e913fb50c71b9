import type { Page } from '@playwright/test';
import type { Locale } from '../src/core/model/index.ts';
import { templateFile } from './support/api.ts';

export interface Scene {
  readonly lang: Locale;
  /** The journey that the map screens show. */
  readonly journey: string;
  /** The handbook of that journey, issued once. */
  readonly handbook: string;
}

/** A screen worth looking at: where it is, and what to do there before the picture is taken. */
export interface Screen {
  readonly name: string;
  /** Whether it is looked at before there is any journey. */
  readonly empty?: boolean;
  readonly path: (scene: Scene) => string;
  readonly act?: (page: Page) => Promise<void>;
}

const spoiledFile = async () => {
  const { journey, stages: _, ...file } = await templateFile('hotel.en');
  return { ...file, journey: { ...(journey as object), title: 7, locale: 'fr' } };
};

/** As people keep them: a column of their own, a duration in words, a row without a step. */
const SPOILED_SHEET = [
  '阶段,步骤,泳道,标题,用时,心情',
  '售前,,触点,没有步骤的一行,,',
  '售后,报修,触点,客户来电,尽快,着急',
  ',,后台,登记信息,10 分钟,',
  ',派单,后台,派工程师,2 工作日,',
].join('\n');

/** The cards are painted, and everything is on the server. */
export async function mapShown(page: Page): Promise<void> {
  await page.getByRole('grid').waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('map-shown').length > 0);
  await page.getByText(/^(Saved|已保存)$/).waitFor({ state: 'attached' });
}

async function outlineShown(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function insightsShown(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading').first().waitFor();
}

async function panelShown(page: Page, title: RegExp): Promise<void> {
  const docked = page.getByRole('complementary', { name: title });
  await docked.waitFor();
  await docked.locator('[aria-busy=true]').waitFor({ state: 'detached' });
}

/** A section of the insights: `actions`, `moments`, ... */
const insights = (section: string, name = section): Screen => ({
  name: `insights-${name}`,
  path: ({ journey }) => `/j/${journey}/insights/${section}`,
  act: insightsShown,
});

/** The map with a panel that one key opens. */
const panel = (name: string, key: string, title: RegExp): Screen => ({
  name: `map-${name}`,
  path: ({ journey }) => `/j/${journey}`,
  act: async (page) => {
    await mapShown(page);
    await page.keyboard.press(key);
    await panelShown(page, title);
  },
});

export const SCREENS: readonly Screen[] = [
  { name: 'welcome', empty: true, path: () => '/' },
  { name: 'home', path: () => '/' },
  {
    name: 'home-menu',
    path: () => '/',
    act: (page) => page.getByRole('article').first().getByRole('button').click(),
  },
  {
    name: 'home-nothing-found',
    path: () => '/',
    act: (page) => page.getByRole('searchbox').fill('?!'),
  },
  {
    name: 'home-refused',
    path: () => '/',
    act: async (page) => {
      await page.locator('input[type=file]').setInputFiles({
        name: 'hotel-broken.journey.json',
        mimeType: 'application/json',
        buffer: Buffer.from(JSON.stringify(await spoiledFile())),
      });
      await page.getByRole('dialog').getByRole('table').waitFor();
    },
  },
  {
    name: 'home-preview',
    path: () => '/',
    act: async (page) => {
      await page.locator('input[type=file]').setInputFiles({
        name: '售后服务蓝图.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(SPOILED_SHEET),
      });
      await page.getByRole('dialog').getByRole('table').waitFor();
    },
  },
  { name: 'bin', path: () => '/?show=bin' },
  {
    name: 'bin-forever',
    path: () => '/?show=bin',
    act: (page) =>
      page
        .getByRole('article')
        .getByRole('button', { name: /^(Delete forever|彻底删除)$/ })
        .click(),
  },
  { name: 'not-found', path: () => '/nowhere' },
  {
    name: 'map',
    path: ({ journey }) => `/j/${journey}`,
    act: mapShown,
  },
  {
    name: 'map-card',
    path: ({ journey }) => `/j/${journey}`,
    act: async (page) => {
      await mapShown(page);
      await page.locator('[data-card-id]').nth(1).click();
      // Where there is room, the inspector tells of it.
      if ((page.viewportSize()?.width ?? 0) < 1100) return;
      await page.getByRole('textbox', { name: /^(Description|说明)$/ }).waitFor();
    },
  },
  panel('findings', 'f', /^(Findings|检查结果)/),
  {
    name: 'map-history',
    path: ({ journey }) => `/j/${journey}`,
    act: async (page) => {
      await mapShown(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.type(
        (await page.locator('html').getAttribute('lang')) === 'en' ? 'history' : '历史记录',
      );
      await page.keyboard.press('Enter');
      await panelShown(page, /^(History|历史记录)/);
    },
  },
  {
    name: 'palette',
    path: ({ journey }) => `/j/${journey}`,
    act: async (page) => {
      await mapShown(page);
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog').getByRole('option').first().waitFor();
    },
  },
  {
    name: 'shortcuts',
    path: ({ journey }) => `/j/${journey}`,
    act: async (page) => {
      await mapShown(page);
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'outline', path: ({ journey }) => `/j/${journey}/outline`, act: outlineShown },
  insights('memory'),
  insights('actions', 'board'),
  insights('moments'),
  insights('priorities'),
  insights('consistency'),
  insights('authority'),
  insights('staffing'),
  insights('servqual'),
  insights('measures'),
  { name: 'library', path: () => '/library', act: (page) => page.getByRole('grid').waitFor() },
  {
    name: 'handbooks',
    path: () => '/handbooks',
    act: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
  {
    name: 'handbook',
    path: ({ handbook }) => `/handbooks/${handbook}`,
    act: async (page) => {
      await page.getByRole('tab').first().waitFor();
      // On a phone the pages are behind a tab of their own.
      if ((page.viewportSize()?.width ?? 0) >= 1000)
        await page.locator('[data-page][data-drawn]').first().waitFor();
    },
  },
  {
    name: 'reader',
    path: ({ handbook }) => `/read/${handbook}`,
    act: (page) => page.getByRole('heading').first().waitFor(),
  },
];
