import type { Page } from '@playwright/test';

declare global {
  interface Window {
    __renders?: { where: string }[];
  }
}

/**
 * Counts what React renders, by the hook that its developer tools listen with: of each commit the components that
 * did work (`PerformedWork`), by the card, field or region that they stand in. Call it before the page is opened.
 */
export async function listenToRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Fiber {
      readonly tag: number;
      readonly flags: number;
      readonly type: unknown;
      readonly child: Fiber | null;
      readonly sibling: Fiber | null;
      readonly return: Fiber | null;
      readonly alternate: Fiber | null;
      readonly stateNode: unknown;
    }
    const COMPONENTS = new Set([0, 1, 11, 14, 15]);
    const PERFORMED_WORK = 1;

    const elementOf = (fiber: Fiber): Element | null => {
      for (let at: Fiber | null = fiber; at; at = at.child)
        if (at.stateNode instanceof Element) return at.stateNode;
      for (let at: Fiber | null = fiber; at; at = at.return)
        if (at.stateNode instanceof Element) return at.stateNode;
      return null;
    };
    const whereOf = (fiber: Fiber): string => {
      const place = elementOf(fiber)?.closest<HTMLElement>('[data-field], [data-card-id], aside, header');
      if (!place) return 'elsewhere';
      const { field, cardId } = place.dataset;
      return field ? `field ${field}` : cardId ? `card ${cardId}` : place.tagName.toLowerCase();
    };
    const walk = (fiber: Fiber): void => {
      if (COMPONENTS.has(fiber.tag) && (fiber.flags & PERFORMED_WORK) !== 0) {
        window.__renders?.push({ where: whereOf(fiber) });
      }
      // Below a component that gave back the same children nothing was looked at.
      if (fiber.alternate && fiber.alternate.child === fiber.child) return;
      for (let child = fiber.child; child; child = child.sibling) walk(child);
    };
    Reflect.set(window, '__REACT_DEVTOOLS_GLOBAL_HOOK__', {
      isDisabled: false,
      supportsFiber: true,
      renderers: new Map(),
      inject: () => 1,
      onCommitFiberRoot: (_id: number, root: { readonly current: Fiber }) => {
        if (window.__renders) walk(root.current);
      },
      onCommitFiberUnmount: () => {},
      onPostCommitFiberRoot: () => {},
    });
  });
}

/** Starts counting anew. */
export const countRenders = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.__renders = [];
  });

/** How many renders there were since, by place. */
export const rendersByPlace = (page: Page): Promise<Record<string, number>> =>
  page.evaluate(() => {
    const counts: Record<string, number> = {};
    for (const { where } of window.__renders ?? []) counts[where] = (counts[where] ?? 0) + 1;
    return counts;
  });
