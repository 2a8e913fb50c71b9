import { expect, templateFile, test } from '../support/index.ts';

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
  await expect(page.getByText('Drop the journey file to import it')).toBeVisible();
  await main.dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page).toHaveURL(/\/j\/[\w-]+$/);
});
