import { expect, test } from 'vitest';
import { createSoundTrees } from './sound-trees.ts';

test('a tree is known by each of its characters, and of many the last', () => {
  const trees = createSoundTrees(2);
  trees.add('one');
  trees.add('two');
  expect(['one', 'two', 'One', 'one ', ''].map(trees.has)).toEqual([true, true, false, false, false]);
  trees.add('one');
  trees.add('three');
  expect(['one', 'two', 'three'].map(trees.has)).toEqual([false, true, true]);
});
