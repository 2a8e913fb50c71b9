import { readFile } from 'node:fs/promises';
import {
  createJourney,
  expect,
  expectAccessible,
  LOOKS,
  removeJourneys,
  templateFile,
  test,
} from '../support/index.ts';

test.beforeEach(({ request }) => removeJourneys(request));

const upload = (name: string, content: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});

test('a good journey file opens as a journey', async ({ page }) => {
  await page.goto('/');
  await page
    .locator('input[type=file]')
    .setInputFiles(upload('hotel.journey.json', await templateFile('hotel.en')));
  await expect(page).toHaveURL(/\/j\/[\w-]+$/);
  await page.goto('/');
  await expect(page.getByRole('link', { name: /^Hotel/ })).toBeVisible();
});

test.describe('a refused file', () => {
  test.use({ expectedErrors: [/422 \(Unprocessable/] });

  test('shows every fault by its place, in the reader’s language, and changes nothing', async ({ page }) => {
    const file = await templateFile('hotel.en');
    const [first, second] = file.cards as Record<string, unknown>[];
    if (!first || !second) throw new Error('the template has no cards');
    first.title = 'x'.repeat(201);
    second.lane = 'nowhere';
    delete (file.journey as Record<string, unknown>).title;

    await page.goto('/?lang=zh-CN');
    await page.locator('input[type=file]').setInputFiles(upload('坏文件.json', file));
    const dialog = page.getByRole('dialog', { name: '未能导入' });
    await expect(dialog.getByRole('heading', { name: '坏文件.json' })).toBeVisible();
    const faults = dialog.getByRole('row');
    await expect(faults.filter({ hasText: '$.cards[0].title' })).toContainText('文字过长');
    await expect(faults.filter({ hasText: '$.journey.title' })).toContainText('缺少必填内容');
    await dialog.getByRole('button', { name: '关闭' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('站在顾客的位置，看清您的服务');
  });
});

test('a file that is no JSON says where it goes wrong', async ({ page }) => {
  await page.goto('/');
  await page.locator('input[type=file]').setInputFiles(upload('notes.json', '{\n  "format": 1,\n  oops\n}'));
  const dialog = page.getByRole('dialog', { name: 'Not imported' });
  await expect(dialog).toContainText('stops being JSON at line 3, column 3');
});

test('a file is imported by dropping it on the page', async ({ page }) => {
  const text = JSON.stringify(await templateFile('ecommerce.en'));
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], 'shop.journey.json', { type: 'application/json' }));
    return data;
  }, text);
  const main = page.getByRole('main');
  await main.dispatchEvent('dragenter', { dataTransfer: transfer });
  await expect(page.getByText('Drop a journey, spreadsheet or Mermaid file to import it')).toBeVisible();
  await main.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page).toHaveURL(/\/j\/[\w-]+$/);
});

const CSV = 'Stage,Step,Lane,Title,Mood\nAfter,Report,Touchpoints,Calls the hotline,bad\n,,,Waits,\n';
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test.describe('a file of another kind', () => {
  test('is shown before it is created: how much there is, and what was not understood', async ({ page }) => {
    await page.goto('/');
    await page.locator('input[type=file]').setInputFiles(csv('repairs.csv', CSV));
    const dialog = page.getByRole('dialog', { name: 'Import repairs.csv' });
    const title = dialog.getByRole('textbox', { name: 'Title of the journey' });
    await expect(title).toHaveValue('repairs');
    await expect(title).toBeFocused();
    await expect(dialog.getByRole('definition')).toHaveText(['1', '1', '1', '2']);
    await expect(dialog.getByRole('row').filter({ hasText: 'Mood' })).toContainText('not known here');
    await title.fill('Repairs 2026');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/j\/[\w-]+$/);
    await page.goto('/');
    await expect(page.getByRole('link', { name: /^Repairs 2026/ })).toBeVisible();
  });

  test('leaves nothing behind when it is cancelled', async ({ page, request }) => {
    await page.goto('/');
    await page.locator('input[type=file]').setInputFiles(csv('repairs.csv', CSV));
    const dialog = page.getByRole('dialog', { name: 'Import repairs.csv' });
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect(await (await request.get('/api/journeys')).json()).toEqual([]);
  });

  test('a workbook from the export comes in again, with the title of its file', async ({ page, request }) => {
    const { id } = await createJourney(request, { template: 'hotel.zh-CN' });
    await page.goto('/?lang=zh-CN');
    const download = page.waitForEvent('download');
    await page.getByRole('article').first().getByRole('button').click();
    await page.getByRole('menuitem', { name: '表格（XLSX）' }).click();
    const book = await (await download).path();
    await request.delete(`/api/journeys/${id}`);
    await page.reload();
    await page.locator('input[type=file]').setInputFiles({
      name: '酒店.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await readFile(book),
    });
    const dialog = page.getByRole('dialog', { name: '导入 酒店.xlsx' });
    await expect(dialog.getByRole('textbox', { name: '旅程标题' })).toHaveValue('酒店');
    await expect(dialog.getByRole('table')).toHaveCount(0);
    await dialog.getByRole('button', { name: '创建旅程' }).click();
    await expect(page).toHaveURL(/\/j\/[\w-]+$/);
  });

  test('several are looked at one after the other, and dropping them does', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const transfer = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'a.csv', { type: 'text/csv' }));
      data.items.add(new File(['journey\n title B\n section S\n  Pays: 4: Lin'], 'b.mmd'));
      return data;
    }, CSV);
    await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer });
    await page
      .getByRole('dialog', { name: 'Import a.csv' })
      .getByRole('button', { name: 'Create journey' })
      .click();
    const second = page.getByRole('dialog', { name: 'Import b.mmd' });
    await expect(second.getByRole('textbox')).toHaveValue('B');
    await second.getByRole('button', { name: 'Create journey' }).click();
    await expect(page).toHaveURL(/\/j\/[\w-]+$/);
    await page.goto('/');
    await expect(page.getByRole('link', { name: /^[aB]$/ })).toHaveCount(2);
  });

  test('a table as spreadsheets in China save it is read as it was written', async ({ page }) => {
    await page.goto('/?lang=zh-CN');
    // 步骤,标题 / 报修,来电
    const buffer = Buffer.from('b2bdd6e82cb1eacce20d0ab1a8d0de2cc0b4b5e7', 'hex');
    await page.locator('input[type=file]').setInputFiles({ name: '报修.csv', mimeType: 'text/csv', buffer });
    const dialog = page.getByRole('dialog', { name: '导入 报修.csv' });
    await dialog.getByRole('button', { name: '创建旅程' }).click();
    await expect(page.getByText('来电', { exact: true })).toBeVisible();
  });

  test('a file with nothing in it offers nothing to create', async ({ page }) => {
    await page.goto('/');
    await page.locator('input[type=file]').setInputFiles(csv('empty.csv', '\n'));
    const dialog = page.getByRole('dialog', { name: 'Import empty.csv' });
    await expect(dialog).toContainText('Nothing in this file can become a part of a journey.');
    await expect(dialog.getByRole('button', { name: 'Create journey' })).toHaveCount(0);
  });

  test.describe('refused', () => {
    test.use({ expectedErrors: [/422 \(Unprocessable/] });

    test('says why', async ({ page }) => {
      await page.goto('/?lang=zh-CN');
      await page.locator('input[type=file]').setInputFiles(csv('旧.xlsx', CSV));
      const dialog = page.getByRole('dialog', { name: '未能导入' });
      await expect(dialog.getByRole('heading', { name: '旧.xlsx' })).toBeVisible();
      await expect(dialog).toContainText('这不是 Excel 工作簿（.xlsx）');
    });
  });

  for (const { theme, lang } of LOOKS) {
    test(`is shown accessibly, ${theme}, ${lang}`, async ({ page }) => {
      await page.goto(`/?theme=${theme}&lang=${lang}`);
      await page.locator('input[type=file]').setInputFiles(csv('repairs.csv', CSV));
      await expect(page.getByRole('dialog').getByRole('table')).toBeVisible();
      await expectAccessible(page, '[role=dialog]');
    });
  }
});
