import { describe, expect, it } from 'vitest';
import { Shared } from './shared.ts';

function world() {
  const shared = new Shared<string>();
  const begun: { signal: AbortSignal; done: (value: string) => void; fail: (why: Error) => void }[] = [];
  const work = (signal: AbortSignal) =>
    new Promise<string>((done, fail) => {
      begun.push({ signal, done, fail });
    });
  const ask = (key: string) => {
    const own = new AbortController();
    return { leave: () => own.abort(), answer: shared.make(key, own.signal, work) };
  };
  return { begun, ask };
}

describe('what several ask for at once', () => {
  it('is made once, for each of them; later it is made again', async () => {
    const { begun, ask } = world();
    const [ann, ben, other] = [ask('a'), ask('a'), ask('b')];
    expect(begun).toHaveLength(2);
    begun[0]?.done('one');
    begun[1]?.done('two');
    expect(await Promise.all([ann.answer, ben.answer, other.answer])).toEqual(['one', 'one', 'two']);
    const late = ask('a');
    begun[2]?.done('three');
    expect(await late.answer).toBe('three');
  });

  it('is given up when the last of them has gone, and not before', async () => {
    const { begun, ask } = world();
    const [ann, ben] = [ask('a'), ask('a')];
    ann.leave();
    expect(begun[0]?.signal.aborted).toBe(false);
    ben.leave();
    expect(begun[0]?.signal.aborted).toBe(true);
    // Whoever comes now doesn't wait for what has been given up.
    const late = ask('a');
    begun[1]?.done('new');
    begun[0]?.fail(new Error('given up'));
    expect(await late.answer).toBe('new');
    await expect(ben.answer).rejects.toThrow('given up');
    await expect(ann.answer).rejects.toThrow('given up');
  });

  it('fails for all of them', async () => {
    const { begun, ask } = world();
    const [ann, ben] = [ask('a'), ask('a')];
    begun[0]?.fail(new Error('no'));
    await expect(ann.answer).rejects.toThrow('no');
    await expect(ben.answer).rejects.toThrow('no');
  });
});
