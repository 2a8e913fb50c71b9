import { expect, test } from 'vitest';
import type { Figure } from '../../../src/core/handbook/index.ts';
import { paintFigure } from './paint-figure.ts';

const figure = { svg: '<svg/>', width: 400, height: 200 } as Figure;
const failing = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

test('a map that finds no room on the disk while it is painted is no reason for a file without it', async () => {
  await expect(paintFigure(figure, failing('ENOSPC'))).rejects.toThrow('ENOSPC');
});

test('one that can’t be painted at all is left out', async () => {
  expect(await paintFigure(figure, failing('odd'))).toBeNull();
});
