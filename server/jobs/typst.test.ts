import { expect, test } from 'vitest';
import { typesetPdf } from './typst.ts';

test('a font that is not where it was is told of: no page is set without its letters', () => {
  const sheets = { template: '#set text(font: "Noto Sans SC")\nA word', data: {}, files: [] };
  expect(() => typesetPdf({ ...sheets, fonts: ['/nowhere/font.ttf'] })).toThrow('noto sans sc');
});
