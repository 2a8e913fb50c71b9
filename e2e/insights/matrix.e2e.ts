import { expect, test } from '../support/index.ts';
import { expectSectionsAccessible, makeRepair, openInsights } from './support.ts';

test('a difference that one signs off is signed off for a colleague, who takes it back', async ({
  openUser,
  request,
}) => {
  const journey = await makeRepair(request);
  const [ann, ben] = [(await openUser()).page, (await openUser()).page];
  await openInsights(ann, journey, 'consistency');
  await openInsights(ben, journey, 'consistency', 'lang=zh-CN');

  await ann.getByRole('button', { name: 'Sign off the difference: Promise, fault report' }).click();
  const form = ann.getByRole('dialog');
  await form.getByRole('button', { name: 'Sign off' }).click();
  await expect(form.getByText('Somebody has to answer for it, with a reason.')).toBeVisible();
  await form.getByLabel('Why is it justified?').fill('Chat is answered by fewer people');
  await form.getByLabel('Signed by').fill('Ann');
  await form.getByRole('button', { name: 'Sign off' }).click();
  const row = (page: typeof ann) => page.getByRole('row').filter({ hasText: 'fault report' });
  await expect(row(ann)).toContainText('Promise: difference signed off');

  await expect(row(ben)).toContainText('响应时效：差异已签认');
  await expect(row(ben)).toContainText('Chat is answered by fewer people（Ann');
  await row(ben).getByRole('button', { name: '撤回签认' }).click();
  await expect(
    ann.getByRole('button', { name: 'Sign off the difference: Promise, fault report' }),
  ).toBeVisible();

  // What a channel lacks is attached where it is missed.
  const chat = row(ann).getByRole('cell').filter({ hasText: 'Chat with a service adviser' });
  await chat.getByRole('button', { name: /^Waiting time 30 s/ }).click();
  const drawer = ann.getByRole('dialog', { name: 'Open record' });
  await expect(drawer).toContainText('Response time');
  await ann.keyboard.press('Escape');
  await expect(drawer).toBeHidden();

  await openInsights(ann, journey, 'authority');
  const role = ann.getByRole('button', { name: 'Give authority: Service technician, fault report' });
  await role.click();
  await expect(ann.getByRole('dialog', { name: 'Open record' })).toContainText('Authority');
  await ann.keyboard.press('Escape');
  const powers = ann.getByRole('button', { name: 'Service technician may: Nothing yet. Change' });
  await powers.click();
  await ann.getByRole('menuitemcheckbox', { name: 'Refund' }).click();
  await ann.keyboard.press('Escape');
  await expect(ann.getByRole('button', { name: 'Service technician may: Refund. Change' })).toBeVisible();

  await expectSectionsAccessible(ann, journey, ['consistency', 'authority']);
});
