import { expect, test } from '@playwright/test';
import { MAP_CEILING, MAP_PAGE, READER_BUDGET, READER_PAGE, weightOf } from '../server/build/weight.ts';

test('the map page does not grow heavier', () => {
  const { js, files } = weightOf(MAP_PAGE);
  const heaviest = files.slice(0, 8).map(([file, bytes]) => `${file} ${(bytes / 1000).toFixed(1)} kB`);
  expect(
    js,
    `The map page fetches ${(js / 1000).toFixed(1)} kB of JavaScript:\n${heaviest.join('\n')}`,
  ).toBeLessThanOrEqual(MAP_CEILING);
});

test('the reader at the counter stays light', () => {
  expect(weightOf(READER_PAGE).js).toBeLessThanOrEqual(READER_BUDGET);
});
