import type { APIRequestContext, Page } from '@playwright/test';
import { createJourney, expect, expectAccessible, LOOKS, templateFile } from '../support/index.ts';

/** A journey with something in every section: an appliance from purchase to repair. */
export async function makeRepair(request: APIRequestContext, lang: 'en' | 'zh-CN' = 'en'): Promise<string> {
  const { id } = await createJourney(request, { file: await templateFile(`appliance-repair.${lang}`) });
  return id;
}

export async function openInsights(page: Page, journey: string, section: string, query = ''): Promise<void> {
  await page.goto(`/j/${journey}/insights/${section}?${query}`);
  await expect(page.locator('main h2').first()).toBeVisible();
  // What is computed comes from another thread.
  await expect(page.getByText(/^(Computing…|正在计算…)$/)).toHaveCount(0);
}

/** Each section as its readers see it, in one of the looks after the other: the parts are the same in all of them. */
export async function expectSectionsAccessible(
  page: Page,
  journey: string,
  sections: readonly string[],
): Promise<void> {
  for (const [at, section] of sections.entries()) {
    const { theme, lang } = LOOKS[at % LOOKS.length] ?? LOOKS[0];
    await openInsights(page, journey, section, `theme=${theme}&lang=${lang}`);
    await page.locator('main table, main [role=slider], main [data-action-id]').first().waitFor();
    await expectAccessible(page, 'main');
  }
}
