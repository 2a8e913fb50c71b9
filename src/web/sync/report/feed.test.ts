import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createFeed } from './feed.ts';
import type { Change } from './messages.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function typing() {
  const documents = { map: new Y.Doc(), library: new Y.Doc() };
  const sent: Change[] = [];
  const feed = createFeed(
    documents,
    () => ({ now: 0, timeZone: 'UTC' }),
    (change) => sent.push(change),
  );
  feed.begin();
  sent.length = 0;
  const text = documents.map.getText('title');
  return { feed, sent, type: () => text.insert(text.length, 'a') };
}

test('what is typed goes out once, in the first pause', () => {
  const { feed, sent, type } = typing();
  for (let key = 0; key < 4; key++) {
    type();
    vi.advanceTimersByTime(120);
    expect(sent).toEqual([]);
    expect(feed.isSent).toBe(false);
  }
  vi.advanceTimersByTime(60);
  expect(sent.map((change) => 'map' in change && change.map.length)).toEqual([4]);
  expect(feed.isSent).toBe(true);
  vi.advanceTimersByTime(5_000);
  expect(sent).toHaveLength(1);
});

test('whoever never pauses is told of each second, and whoever asks at once', () => {
  const { feed, sent, type } = typing();
  for (let key = 0; key < 25; key++) {
    type();
    vi.advanceTimersByTime(100);
  }
  expect(sent).toHaveLength(2);
  feed.flush();
  expect(sent).toHaveLength(3);
  feed.close();
});
