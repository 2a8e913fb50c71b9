import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Contrast depends on the theme and names on the language, neither on both: two pairs see it all. */
export const LOOKS = [
  { theme: 'light', lang: 'en' },
  { theme: 'dark', lang: 'zh-CN' },
] as const;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Until nothing fades or slides any more: what is half there is paler than it will be. What turns for ever doesn't count. */
const settled = async (): Promise<void> => {
  const moving = () =>
    document
      .getAnimations()
      .filter(
        (one) =>
          one.playState === 'running' && one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
      );
  for (let turns = 0; turns < 5 && moving().length > 0; turns++) {
    // One that is broken off has ended, too.
    await Promise.allSettled(moving().map(({ finished }) => finished));
  }
};

/** From now on: whether anything begins to fade or slide. */
const watchMotion = (): void => {
  const seen = { moved: false };
  Reflect.set(window, '__motion', seen);
  for (const kind of ['transitionrun', 'animationstart']) {
    document.addEventListener(kind, () => {
      seen.moved = true;
    });
  }
};
const hasMoved = (): boolean => Boolean((Reflect.get(window, '__motion') as { moved: boolean }).moved);

/** What is found is told only of a page that stood still: a notice may go away by itself meanwhile. */
async function findings(page: Page, within: string) {
  for (let tries = 0; ; tries++) {
    await page.evaluate(settled);
    await page.evaluate(watchMotion);
    const { violations } = await new AxeBuilder({ page })
      // Only what is wrong is told of, and put together in the page itself: carrying all that is right out of it, and
      // into a page of its own, took three quarters of the time. Frames of another address would need that.
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
      .include(within)
      .withTags(RULES)
      // Best practices that floating parts cannot follow: a menu stands outside the page's landmarks, and a
      // dialog has a header of its own.
      .disableRules(['region', 'landmark-no-duplicate-banner'])
      .analyze();
    if (violations.length === 0 || tries === 2 || !(await page.evaluate(hasMoved))) return violations;
  }
}

/**
 * No violation of WCAG 2.2 AA on the page as it stands, or in the part that `within` selects: of a page under
 * a dialog, only the dialog is there for its reader.
 */
export async function expectAccessible(page: Page, within = 'body'): Promise<void> {
  const violations = await findings(page, within);
  const readable = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
  }));
  expect(readable).toEqual([]);
}
