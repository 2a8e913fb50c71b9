import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createThreads, IDLE } from './threads.ts';

const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', () => parentPort.postMessage(threadId));
  `)}`,
);

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

test('a thread does one job after the other, and ends when nobody has asked for a while', async () => {
  const threads = createThreads<string, number>(script);
  const ask = async () => {
    const answer = await threads.ask('who are you?');
    return answer.ok ? answer.value : answer.error.code;
  };
  const first = await ask();
  vi.advanceTimersByTime(IDLE - 1);
  expect(await ask()).toBe(first);
  vi.advanceTimersByTime(IDLE - 1);
  expect(await ask()).toBe(first);
  vi.advanceTimersByTime(IDLE);
  const second = await ask();
  expect([typeof second, second === first]).toEqual(['number', false]);
  await threads.close();
  expect(await ask()).toBe('closed');
});
