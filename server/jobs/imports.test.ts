import { afterAll, describe, expect, test } from 'vitest';
import { createImports } from './imports.ts';

describe('imports', () => {
  const imports = createImports({ waiting: 1 });
  afterAll(() => imports.close());

  test('give the answer as JSON text, in the reader’s language', async () => {
    const read = await imports.read({ kind: 'csv', text: 'Step,Title,Mood\nPay,A,good', locale: 'zh-CN' });
    const answer = JSON.parse(read.ok ? Buffer.from(read.value).toString() : '{}');
    expect(answer.file.cards).toMatchObject([{ title: 'A' }]);
    expect(answer.notUnderstood).toMatchObject([
      { text: 'Mood', message: expect.stringMatching(/无法识别/) },
    ]);
  });

  test('refuse a workbook with its reason, and go on', async () => {
    const broken = await imports.read({ kind: 'xlsx', bytes: Buffer.from('PK\x03\x04'), locale: 'en' });
    expect(broken).toEqual({ ok: false, error: { code: 'damaged' } });
    expect(await imports.read({ kind: 'mermaid', text: 'journey', locale: 'en' })).toMatchObject({
      ok: true,
    });
  });

  test('survive what nobody foresaw', async () => {
    const odd = { kind: 'csv', text: 7, locale: 'en' } as unknown as Parameters<typeof imports.read>[0];
    expect(await imports.read(odd)).toMatchObject({ ok: false, error: { code: 'failed' } });
    expect(await imports.read({ kind: 'mermaid', text: 'journey', locale: 'en' })).toMatchObject({
      ok: true,
    });
  });

  test('refuse as busy what would wait too long', async () => {
    const asked = [1, 2, 3].map(() => imports.read({ kind: 'mermaid', text: 'journey', locale: 'en' }));
    const codes = (await Promise.all(asked)).map((result) => (result.ok ? 'ok' : result.error.code));
    expect(codes).toEqual(['ok', 'ok', 'busy']);
  });
});
