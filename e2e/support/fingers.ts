import type { CDPSession, Page } from '@playwright/test';

interface At {
  readonly x: number;
  readonly y: number;
}

export interface Fingers {
  down(...at: At[]): Promise<void>;
  /** Where they all are now, moved there in so many steps from where they were. */
  move(to: readonly At[], steps?: number): Promise<void>;
  up(): Promise<void>;
}

/** Fingers on the glass, one for each place. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let now: readonly At[] = [];
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly At[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at.map(({ x, y }, id) => ({ id, x, y })),
    });
  return {
    down: async (...at) => {
      now = [...now, ...at];
      await send('touchStart', now);
    },
    move: async (to, steps = 8) => {
      const from = now;
      for (let step = 1; step <= steps; step++) {
        now = to.map(({ x, y }, finger) => {
          const { x: fromX = x, y: fromY = y } = from[finger] ?? {};
          return { x: fromX + ((x - fromX) * step) / steps, y: fromY + ((y - fromY) * step) / steps };
        });
        await send('touchMove', now);
      }
    },
    up: async () => {
      now = [];
      await send('touchEnd', now);
    },
  };
}
