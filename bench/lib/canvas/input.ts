import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession } from '@playwright/test';

/** As often as a screen of 60 Hz takes them. */
const EVENT_MS = 1_000 / 60;
const CTRL = 2;

export interface At {
  readonly x: number;
  readonly y: number;
}

/** Sends the events one after the other, each in a frame of its own, and no faster than a hand does. */
async function paced(
  cdp: CDPSession,
  count: number,
  send: (i: number) => Promise<unknown>,
  everyMs = EVENT_MS,
): Promise<void> {
  for (let i = 0; i < count; i++) {
    const started = performance.now();
    await send(i);
    await cdp.send('Runtime.evaluate', { expression: NEXT_FRAME, awaitPromise: true });
    const left = everyMs - (performance.now() - started);
    if (left > 0) await sleep(left);
  }
}

/** Otherwise the browser makes one of several turns of the wheel, and a slow page gets less to do than a fast one. */
const NEXT_FRAME = 'new Promise((frame) => requestAnimationFrame(() => frame(0)))';

const MIDDLE: At = { x: 640, y: 450 };

export async function pan(cdp: CDPSession, turns: number, deltaX: number, deltaY = 0): Promise<void> {
  await mouse(cdp, 'mouseMoved', MIDDLE);
  await paced(cdp, turns, () =>
    cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...MIDDLE, deltaX, deltaY }),
  );
}

export async function zoom(cdp: CDPSession, turns: number, deltaY: number): Promise<void> {
  await mouse(cdp, 'mouseMoved', MIDDLE);
  const turn = { type: 'mouseWheel', ...MIDDLE, deltaX: 0, deltaY, modifiers: CTRL } as const;
  await mouse(cdp, 'mouseMoved', MIDDLE);
  await paced(cdp, turns, () => cdp.send('Input.dispatchMouseEvent', turn));
}

const mouse = (
  cdp: CDPSession,
  type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
  at: At,
  more: object = {},
) => cdp.send('Input.dispatchMouseEvent', { type, ...at, ...more });

export async function drag(cdp: CDPSession, from: At, to: At, moves: number): Promise<void> {
  const held = { button: 'left', buttons: 1, clickCount: 1 };
  await mouse(cdp, 'mouseMoved', from);
  await mouse(cdp, 'mousePressed', from, held);
  await paced(cdp, moves, (i) => {
    const share = (i + 1) / moves;
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    return mouse(cdp, 'mouseMoved', at, { buttons: 1 });
  });
  await mouse(cdp, 'mouseReleased', to, { button: 'left', buttons: 0, clickCount: 1 });
}

export async function doubleClick(cdp: CDPSession, at: At): Promise<void> {
  await mouse(cdp, 'mouseMoved', at);
  for (const clickCount of [1, 2]) {
    await mouse(cdp, 'mousePressed', at, { button: 'left', buttons: 1, clickCount });
    await mouse(cdp, 'mouseReleased', at, { button: 'left', buttons: 0, clickCount });
  }
}

const NAMED: Readonly<Record<string, number>> = { Enter: 13, Escape: 27, End: 35 };

export async function press(cdp: CDPSession, key: string): Promise<void> {
  const code = NAMED[key] ?? key.toUpperCase().charCodeAt(0);
  const text = NAMED[key] ? {} : { text: key };
  const names = { key, windowsVirtualKeyCode: code, ...(NAMED[key] && { code: key }) };
  await cdp.send('Input.dispatchKeyEvent', {
    type: NAMED[key] ? 'rawKeyDown' : 'keyDown',
    ...names,
    ...text,
  });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...names });
}

/** As fast as somebody who types very fast. */
export const type = (cdp: CDPSession, words: string): Promise<void> =>
  paced(cdp, words.length, (i) => press(cdp, words[i] as string), 40);
