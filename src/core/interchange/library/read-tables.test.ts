import { describe, expect, it } from 'vitest';
import { readTextSheets } from './read-tables.ts';

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const units = [...((mark ? '\ufeff' : '') + text)].flatMap((letter) =>
    [...letter].map((one) => one.charCodeAt(0)),
  );
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** 用语,改说 / 工单,申请 as a spreadsheet in China saves it. */
const GBK = Uint8Array.from([
  0xd3, 0xc3, 0xd3, 0xef, 0x2c, 0xb8, 0xc4, 0xcb, 0xb5, 0x0d, 0x0a, 0xb9, 0xa4, 0xb5, 0xa5, 0x2c, 0xc9, 0xea,
  0xc7, 0xeb,
]);

const rowsOf = async (bytes: Uint8Array) => {
  const read = await readTextSheets(bytes);
  return read.ok ? read.value[0]?.rows.map(({ cells }) => cells) : read.error;
};

describe('a text file of a library', () => {
  const CHINESE = '用语,改说\r\n工单,申请';
  const LATIN = 'Term,Say\r\nticket,request';
  const encodings: [string, (text: string) => Uint8Array][] = [
    ['UTF-8', utf8],
    ['UTF-8 with its mark', (text) => utf8(`\ufeff${text}`)],
    ['UTF-16 LE with its mark', (text) => utf16(text, 'le', true)],
    ['UTF-16 BE with its mark', (text) => utf16(text, 'be', true)],
    ['UTF-16 LE without', (text) => utf16(text, 'le', false)],
    ['UTF-16 BE without', (text) => utf16(text, 'be', false)],
  ];

  it.each(encodings)('is read in %s', async (_, bytes) => {
    expect(await rowsOf(bytes(CHINESE))).toEqual([
      ['用语', '改说'],
      ['工单', '申请'],
    ]);
    expect(await rowsOf(bytes(LATIN))).toEqual([
      ['Term', 'Say'],
      ['ticket', 'request'],
    ]);
  });

  it('is read in the national encoding of China', async () => {
    expect(await rowsOf(GBK)).toEqual([
      ['用语', '改说'],
      ['工单', '申请'],
    ]);
  });

  it.each([[';'], ['\t'], [',']])('is read with %j between the cells', async (between) => {
    const text = `Term${between}Say\nticket${between}"a ${between} b"\n`;
    expect(await rowsOf(utf8(text))).toEqual([
      ['Term', 'Say'],
      ['ticket', `a ${between} b`],
    ]);
  });

  it('says that it has no rows, or is no text', async () => {
    expect(await rowsOf(utf8(''))).toBe('no-rows');
    expect(await rowsOf(utf8('\r\n , ,\n'))).toBe('no-rows');
    expect(await rowsOf(Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 256))).toBe('not-text');
    expect(await rowsOf(utf8('a,"b\nc'))).toBe('not-text');
  });

  it('keeps what looks like a formula as the text that it is', async () => {
    expect(await rowsOf(utf8('Term,Say\n"=HYPERLINK(""http://x"",""y"")",@SUM(1)'))).toEqual([
      ['Term', 'Say'],
      ['=HYPERLINK("http://x","y")', '@SUM(1)'],
    ]);
  });
});
