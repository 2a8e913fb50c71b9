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

/** From now on: what begins to fade or slide. */
const watchMotion = (): void => {
  const known = Reflect.get(window, '__moved') as Set<EventTarget | null> | undefined;
  if (known) {
    known.clear();
    return;
  }
  const moved = new Set<EventTarget | null>();
  Reflect.set(window, '__moved', moved);
  for (const kind of ['transitionrun', 'animationstart']) {
    document.addEventListener(kind, ({ target }) => moved.add(target));
  }
};

/** Whether all of these places lie in something that has moved since, or are gone. */
const allMoved = (places: string[]): boolean => {
  const moved = [...(Reflect.get(window, '__moved') as Set<Node>)];
  return places.every((place) => {
    const element = document.querySelector(place);
    return element === null || moved.some((one) => one.contains(element));
  });
};

/** What is wrong with something that fades while it is looked at is looked for again: a notice goes away by itself. */
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
    if (violations.length === 0 || tries === 2) return violations;
    const places = violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')));
    if (!(await page.evaluate(allMoved, places))) return violations;
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
