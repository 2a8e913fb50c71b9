import { describe, expect, it } from 'vitest';
import { createDraftSource, type DraftOptions, type DraftSource, type DraftState } from './draft-source.ts';
import type { Pdf } from './pdf.ts';

/** A server with one draft, and a reader that notes what it closes. */
function world() {
  const closed: number[] = [];
  const asked: (string | null)[] = [];
  const draft = { version: 1, tags: true, fault: null as Error | null };
  const pdfs = new Map<Pdf, number>();
  const options: DraftOptions = {
    every: 1,
    after: 0,
    isShown: () => true,
    fetch: async (tag) => {
      asked.push(tag);
      if (draft.fault) throw draft.fault;
      const now = String(draft.version);
      if (tag === now) return null;
      return { bytes: new Uint8Array([draft.version]), tag: draft.tags ? now : null };
    },
    open: async ([version = 0]) => {
      const pdf: Pdf = {
        sizes: [],
        outline: [],
        placeOf: async () => null,
        draw: () => ({ done: Promise.resolve(null), cancel: () => {} }),
        close: () => closed.push(version),
      };
      pdfs.set(pdf, version);
      return pdf;
    },
  };
  const versionOf = ({ pdf }: DraftState) => (pdf ? pdfs.get(pdf) : undefined);
  return { closed, asked, draft, options, versionOf };
}

const until = (source: DraftSource, met: (state: DraftState) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (!met(source.state)) return;
      stop();
      resolve();
    };
    const stop = source.subscribe(look);
    look();
  });

describe('the pages of a draft', () => {
  it('follow what others change, and close what they stand in for', async () => {
    const { closed, draft, options, versionOf } = world();
    const source = createDraftSource(options);
    await until(source, (state) => versionOf(state) === 1);
    draft.version = 2;
    await until(source, (state) => versionOf(state) === 2);
    expect(closed).toEqual([1]);
    source.close();
    expect(closed).toEqual([1, 2]);
  });

  it('stay the same while their tag does', async () => {
    const { asked, options, versionOf } = world();
    const source = createDraftSource(options);
    let changes = 0;
    source.subscribe(() => changes++);
    await until(source, (state) => versionOf(state) === 1);
    const before = changes;
    while (asked.length < 5) await new Promise((resolve) => setImmediate(resolve));
    expect(changes).toBe(before);
    expect(asked.slice(1, 5)).toEqual(['1', '1', '1', '1']);
    source.close();
  });

  it('without a tag are asked for only when a change is known', async () => {
    const { asked, draft, options, versionOf } = world();
    draft.tags = false;
    const source = createDraftSource(options);
    await until(source, (state) => versionOf(state) === 1);
    draft.version = 2;
    source.poke();
    await until(source, (state) => versionOf(state) === 2);
    expect(asked).toEqual([null, null]);
    source.close();
  });

  it('of an earlier state stay beside the reason why there are no newer ones', async () => {
    const { draft, options, versionOf } = world();
    const source = createDraftSource(options);
    await until(source, (state) => versionOf(state) === 1);
    draft.fault = new Error('no');
    await until(source, ({ error }) => error === draft.fault);
    expect(versionOf(source.state)).toBe(1);
    draft.fault = null;
    draft.version = 2;
    source.poke();
    await until(source, (state) => versionOf(state) === 2);
    expect(source.state.error).toBeNull();
    source.close();
  });

  it('that come after the reader has left are closed at once', async () => {
    const { closed, options } = world();
    let arrive = () => {};
    const source = createDraftSource({
      ...options,
      open: (bytes) =>
        new Promise((resolve) => {
          arrive = () => void options.open(bytes).then(resolve);
        }),
    });
    await new Promise((resolve) => setImmediate(resolve));
    source.close();
    arrive();
    await new Promise((resolve) => setImmediate(resolve));
    expect(closed).toEqual([1]);
  });
});
