import { journeyFile, saved } from '../map/support.ts';
import { expect, test } from '../support/index.ts';
import { expectSectionsAccessible, makeRepair, openInsights } from './support.ts';

const ITEMS = Array.from({ length: 22 }, (_, at) => at + 1);
/** A survey as Excel in China keeps it: GB18030, semicolons. One answer is a word, one is off the scale. */
const SURVEY = Buffer.concat([
  Buffer.concat(
    ['期望', '感知'].flatMap((side) =>
      ITEMS.map((item) =>
        Buffer.concat([
          Buffer.from(side === '期望' ? [0xc6, 0xda, 0xcd, 0xfb] : [0xb8, 0xd0, 0xd6, 0xaa]),
          Buffer.from(side === '感知' && item === 22 ? `${item}\r\n` : `${item};`),
        ]),
      ),
    ),
  ),
  Buffer.from(
    [
      [...ITEMS.map(() => '7'), ...ITEMS.map(() => '5')],
      [...ITEMS.map(() => '6'), ...ITEMS.map(() => '5')],
      ['often', ...ITEMS.slice(1).map(() => '6'), ...ITEMS.map(() => '5')],
      [...ITEMS.map(() => '6'), ...ITEMS.map((item) => (item === 2 ? '9' : '5'))],
    ]
      .map((row) => row.join(';'))
      .join('\r\n'),
  ),
]);

test('staffing is tried and applied, surveys and measures come from files', async ({ page, request }) => {
  const journey = await makeRepair(request);
  await openInsights(page, journey, 'staffing');
  await page.getByRole('button', { name: /^Service line/ }).click();
  const answer = page.getByRole('status').filter({ hasText: 'to answer' });
  await expect(answer).toContainText('11 agents');
  await expect(page.getByRole('img', { name: 'agrees with the formula' })).toHaveCount(3);
  await page.getByLabel('Arrivals an hour').fill('128');
  await expect(answer).not.toContainText('11 agents');
  await expect(page.getByRole('button', { name: /^Service line/ })).toContainText('11 agents');
  await page.getByRole('button', { name: 'Apply to the records' }).click();
  await expect(page.getByRole('button', { name: /^Service line/ })).not.toContainText('11 agents');
  await saved(page);
  const { cards } = await journeyFile(request, journey);
  expect(cards.find(({ id }) => id === 't-line')).toMatchObject({ volume: { perHour: 128 } });

  await openInsights(page, journey, 'servqual');
  await page
    .getByRole('combobox', { name: 'Stage' })
    .or(page.getByRole('textbox', { name: 'Stage' }))
    .click();
  await page.getByRole('option', { name: 'Journey as a whole' }).click();
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'survey.csv', mimeType: 'text/csv', buffer: SURVEY });
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('44 of 44 columns understood');
  await expect(dialog).toContainText('Row 4, “期望1”: “often” is not a number.');
  await expect(dialog).toContainText('Row 5, “感知2”: “9” is not on the scale.');
  await dialog.getByText('1 to 7').click();
  await dialog.getByRole('button', { name: 'Import 2 rows, leave out 2' }).click();
  await expect(page.getByLabel('Empathy: Expectation', { exact: true })).toHaveValue('6.5');
  const entry = page.getByLabel('Empathy: Perception', { exact: true });
  await entry.fill('5,5');
  await entry.press('Enter');
  await saved(page);
  const measures = (await journeyFile(request, journey)).measures as Array<Record<string, unknown>>;
  const whole = measures.filter(({ metric, step }) => String(metric).startsWith('servqual') && !step);
  expect(whole).toHaveLength(10);
  expect(whole.find(({ metric }) => metric === 'servqual.empathy.perception')).toMatchObject({
    value: 5.5,
    n: 2,
  });

  // What came of a survey is read too, and an example says how.
  const result = (text: string) =>
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'means.csv', mimeType: 'text/csv', buffer: Buffer.from(`\ufeff${text}`) });
  await result('甲,乙\n好,6\n');
  await expect(dialog.getByRole('table').filter({ hasText: 'Reliability' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await result('维度,权重,期望值,感知值\n有形性,0.2,6,5\n移情性,0.3,6.2,4.1\n');
  await expect(dialog).toContainText('3 of 4 columns understood');
  await dialog.getByRole('button', { name: 'Import 2 rows' }).click();
  await expect(page.getByLabel('Empathy: Expectation', { exact: true })).toHaveValue('6.2');
  await saved(page);

  await openInsights(page, journey, 'measures');
  await page.locator('input[type=file]').setInputFiles({
    name: 'kpi.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      '\ufeffMetric,Value,Target,n,Date,Place\nFCR,74,70,900,2026-11-20,Service line\nNPS,many,,,,\n',
    ),
  });
  await expect(dialog).toContainText('Row 3, “Value”: “many” is not a number.');
  await dialog.getByRole('button', { name: 'Import 1 row, leave out 1' }).click();
  const row = page.getByRole('row').filter({ hasText: 'First-contact resolution' }).filter({ hasText: '74' });
  await expect(row).toContainText('Reached');

  await expectSectionsAccessible(page, journey, ['staffing', 'servqual', 'measures']);
});
