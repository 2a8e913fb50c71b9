import type { Page } from '@playwright/test';
import { inspector, makeScene, pickCard } from '../map/scene.ts';
import { card, chooseMore, goOffline, openMap, partsFetched, retitle, saved } from '../map/support.ts';
import { OWNER, setUp, signIn, startUnfounded } from '../support/accounts.ts';
import { expect, expectAccessible, type Server, testAlone } from '../support/index.ts';

const WORDS = {
  en: {
    start: 'Set up Throughline',
    code: 'Setup code',
    name: 'Your name',
    email: 'E-mail',
    password: 'Password',
    workspace: 'Name of the workspace',
    create: 'Create account',
    invite: 'Invite people',
    makeLink: 'Make link',
    address: 'Address of the invitation',
    join: 'Create account and join',
    share: 'Share',
    newLink: 'New link',
    linkPassword: 'Password',
    makeShare: 'Make link',
    guestName: 'Your name',
    guestPassword: 'Password of the link',
    enter: 'Open journey',
    readOnly: 'Read only',
    signIn: 'Sign in',
  },
} as const;

const test = testAlone.extend<{ server: Server }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from this pattern
  server: async ({}, use) => {
    const server = await startUnfounded();
    await use(server);
    await server.close();
  },
});

async function makeAccount(page: Page, who: { name: string; email: string; password: string }) {
  const w = WORDS.en;
  await page.getByRole('textbox', { name: w.name }).fill(who.name);
  await page.getByRole('textbox', { name: w.email }).fill(who.email);
  await page.getByRole('textbox', { name: w.password }).fill(who.password);
}

/** Tries to sign in, in vain. */
const signInInVain = (url: string, email: string) =>
  fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email, password: 'not the password' }),
  });

const ED = { name: 'Ed Moss', email: 'ed@example.org', password: 'a stable with horses' } as const;

test('a team comes together: set up, invited, shared by link, narrowed, signed out and back', async ({
  page,
  server,
  openUser,
  expectedErrors,
}) => {
  // Half a dozen pages, one after the other.
  test.setTimeout(180_000);
  expectedErrors.push(/status of 40[134]/);
  const w = WORDS.en;

  // The first account, by the code that the server has printed.
  await page.goto('/');
  await expect(page.getByRole('heading', { name: w.start })).toBeVisible();
  await page.getByRole('button', { name: w.create }).click();
  await expect(page.getByRole('textbox', { name: w.code })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: w.code }).fill(server.setupCode ?? '');
  await makeAccount(page, OWNER);
  await page.getByRole('textbox', { name: w.workspace }).fill('Team');
  await page.getByRole('button', { name: w.create }).click();
  await expect(page).toHaveURL(`${server.url}/`);
  const scene = await makeScene(page.request);
  const versions = `/api/journeys/${scene.id}/versions`;
  const version = await (await page.request.post(versions, { data: { name: 'Alone' } })).json();

  // An invitation handed over as a link.
  await page.goto('/settings/members');
  await page.getByRole('button', { name: w.invite }).click();
  await page.getByRole('button', { name: w.makeLink }).click();
  const invitation = await page.getByRole('textbox', { name: w.address }).inputValue();
  await expectAccessible(page, '[role=dialog]');
  const ed = await openUser();
  await ed.page.goto(new URL(invitation).pathname);
  await expect(ed.page.getByRole('heading', { name: 'Join Team' })).toBeVisible();
  await expectAccessible(ed.page);
  await makeAccount(ed.page, ED);
  await ed.page.getByRole('button', { name: w.join }).click();
  await expect(ed.page).toHaveURL(`${server.url}/`);
  await page.reload();
  await expect(page.getByText(ED.email)).toBeVisible();
  await expectAccessible(page);

  // The audit log on a phone, with an address that has no place to break.
  const long = `${'unbroken'.repeat(8)}@example.org`;
  await signInInVain(server.url, long);
  const desk = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('/settings/audit');
  await expect(page.getByText(long)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expectAccessible(page);
  if (desk) await page.setViewportSize(desk);

  // A workspace's long name is cut, and the sections beside it stay whole.
  const [team] = (await (await page.request.get('/api/session')).json()).workspaces;
  const rename = (name: string) => page.request.patch(`/api/workspaces/${team.id}`, { data: { name } });
  await rename('The department for customer experience '.repeat(4));
  await page.reload();
  const sections = page.getByRole('navigation').filter({ hasText: 'The department' });
  await expect(sections).toBeVisible();
  expect(await sections.evaluate((nav) => nav.scrollWidth - nav.clientWidth)).toBe(0);
  await rename(team.name);

  // Both on one map.
  await openMap(page, scene.id);
  await openMap(ed.page, scene.id);
  await partsFetched(ed.page);
  await expect(page.getByRole('img', { name: ED.name })).toBeVisible();
  await retitle(ed.page, 'hotline', 'Ed was here');
  await expect(card(page, 'hotline')).toContainText('Ed was here');
  await pickCard(page, 'hotline');
  await expect(inspector(page)).toContainText('Last changed by Ed Moss, just now');

  // Somebody who is not here yet is invited where the journey is shared; whoever is, is said to be.
  await page.getByRole('button', { name: w.share, exact: true }).click();
  const address = page.getByRole('textbox', { name: 'E-mail address it is for (optional)' });
  await expect(address).toBeFocused();
  await address.fill(ED.email.toUpperCase());
  await address.press('Enter');
  await expect(page.getByText('This person is a member already.')).toBeVisible();
  await expect(address).toBeFocused();
  await address.fill('lin@example.org');
  await address.press('Enter');
  await expect(page.getByRole('textbox', { name: w.address })).toBeFocused();
  await expect(page.getByRole('listitem').filter({ hasText: 'lin@example.org' })).toContainText('Invited');
  await expectAccessible(page, '[role=dialog]');

  // A link with a password; a guest comes in by it and may not edit.
  await page.getByRole('button', { name: w.newLink }).click();
  await page.getByRole('textbox', { name: w.linkPassword }).fill('lighthouse');
  await page.getByRole('button', { name: w.makeShare }).click();
  await expect(page.getByText('with password')).toBeVisible();
  await expectAccessible(page, '[role=dialog]');
  const links = await (await page.request.get(`/api/journeys/${scene.id}/links`)).json();
  const guest = await openUser();
  await guest.page.goto(new URL(links[0].url).pathname);
  await guest.page.getByRole('textbox', { name: w.guestName }).fill('Gus');
  await guest.page.getByRole('textbox', { name: w.guestPassword }).fill('wrong');
  await guest.page.getByRole('button', { name: w.enter }).click();
  await expect(guest.page.getByText('The password of the link is not right.')).toBeVisible();
  await expectAccessible(guest.page);
  await guest.page.getByRole('textbox', { name: w.guestPassword }).fill('lighthouse');
  await guest.page.getByRole('button', { name: w.enter }).click();
  await expect(card(guest.page, 'hotline')).toContainText('Ed was here');
  await expect(guest.page.getByRole('button', { name: w.readOnly })).toBeVisible();
  await card(guest.page, 'hotline').click();
  await guest.page.keyboard.press('Delete');
  await expect(card(guest.page, 'hotline')).toBeVisible();

  // The link is revoked: the guest is sent out, and told.
  await page.getByRole('button', { name: /^Revoke: / }).click();
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(guest.page.locator('section[role=alert]')).toContainText('not open to you any more');
  await page.keyboard.press('Escape');

  // The editor becomes a viewer: editing stops within two seconds, with words.
  const { id: workspace } = (await (await page.request.get('/api/session')).json()).workspaces[0];
  const members = await (await page.request.get(`/api/workspaces/${workspace}/members`)).json();
  const edsId = members.find(({ email }: { email: string }) => email === ED.email).user;
  const change = (role: string) =>
    page.request.patch(`/api/workspaces/${workspace}/members/${edsId}`, { data: { role } });
  expect((await change('viewer')).ok()).toBe(true);
  await expect(ed.page.getByRole('button', { name: w.readOnly })).toBeVisible({ timeout: 2_000 });
  await card(ed.page, 'hotline').click();
  await ed.page.keyboard.press('Delete');
  await expect(card(ed.page, 'hotline')).toBeVisible();
  expect((await ed.page.request.post(`${versions}/${version.id}/restore`)).status()).toBe(403);
  expect((await change('editor')).ok()).toBe(true);
  await saved(ed.page);

  // The session is ended from elsewhere; what is done after it is kept, and signing in leads back to it.
  const elsewhere = await openUser();
  const { email, password } = ED;
  await elsewhere.page.request.post('/api/auth/sign-in/email', { data: { email, password } });
  await elsewhere.page.request.delete('/api/logins');
  await expect(ed.page.locator('section[role=alert]')).toContainText('You are signed out.');
  await retitle(ed.page, 'message', 'Not sent yet');
  await expect(ed.page.locator('section[role=alert]')).toContainText('kept on this device');
  // Somebody else at the same browser sees nothing of it, and sends nothing of it in their own name.
  const other = await ed.context.newPage();
  await signIn(ed.page.request, server.url);
  await openMap(other, scene.id);
  await saved(other);
  await expect(card(other, 'message')).toHaveText('Text message');
  await expect(card(page, 'message')).toHaveText('Text message');
  await other.close();
  expect((await ed.page.request.post('/api/auth/sign-out')).ok()).toBe(true);
  await ed.page.locator('section[role=alert]').getByRole('link', { name: w.signIn }).click();
  await ed.page.getByRole('textbox', { name: w.email }).fill(ED.email);
  await ed.page.getByRole('textbox', { name: w.password }).fill(ED.password);
  await expectAccessible(ed.page);
  await ed.page.getByRole('button', { name: w.signIn, exact: true }).click();
  await expect(card(ed.page, 'message')).toContainText('Not sent yet');
  await saved(ed.page);
  await expect(card(page, 'message')).toContainText('Not sent yet');

  // He is away while the owner puts the journey back: what he did is offered as a copy under his name, mixed into nothing.
  await goOffline(ed.page);
  await retitle(ed.page, 'looks', 'Written on the train');
  await page.goto(`/j/${scene.id}?version=${version.id}`);
  await page.getByRole('button', { name: 'Go back to it…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Go back', exact: true }).click();
  await expect(card(page, 'hotline')).toHaveText('Hotline');
  await expect(page).toHaveURL(new RegExp(`/j/${scene.id}$`));
  await ed.page.context().setOffline(false);
  await expect(ed.page.locator('section[role=alert]')).toContainText('put back to an earlier version', {
    timeout: 30_000,
  });
  await ed.page.getByRole('button', { name: 'Make a copy with my edits' }).click();
  await ed.page.waitForURL((url) => !url.pathname.endsWith(scene.id));
  await expect(card(ed.page, 'looks')).toContainText('Written on the train');
  await expect(ed.page).toHaveTitle(/Repair visit \(edits by Ed Moss\)/);
  await expect(card(page, 'looks')).toContainText('Looks for the number');
});

const WANG = { name: '王博', email: 'wang@example.org', password: 'a stable with horses' } as const;

/** A member of the owner's workspace, made without clicking through it. */
async function addMember(owner: Page, member: Page, who: typeof WANG, role: string): Promise<void> {
  const { id } = (await (await owner.request.get('/api/session')).json()).workspaces[0];
  const invited = await owner.request.post(`/api/workspaces/${id}/invitations`, { data: { role } });
  const token = new URL((await invited.json()).url).pathname.split('/').at(-1);
  expect((await member.request.post(`/api/invitations/${token}`, { data: who })).ok()).toBe(true);
}

test('three on one map: a guest comments, a member is narrowed while he types, the owner has the last word', async ({
  page,
  server,
  openUser,
  expectedErrors,
}) => {
  // The page of somebody who is let in no more asks whether the journey is still there.
  expectedErrors.push(/status of 40[134]/);
  await setUp(page.request, server);
  const { id } = await makeScene(page.request);
  const { page: wang } = await openUser();
  await addMember(page, wang, WANG, 'editor');
  const { page: gus } = await openUser();
  const popover = (on: Page) => on.locator('[data-talk-popover]');

  await test.step('a guest comes in by a link, comments, and can change nothing', async () => {
    await openMap(page, id);
    await openMap(wang, id, '&lang=zh-CN&theme=dark');
    const link = await page.request.post(`/api/journeys/${id}/links`, { data: { role: 'commenter' } });
    await gus.goto(new URL((await link.json()).url).pathname);
    // Whoever comes by a link may call themselves as the owner is called: that they are a guest stands beside it everywhere.
    await gus.getByRole('textbox', { name: WORDS.en.guestName }).fill(OWNER.name);
    await gus.getByRole('button', { name: WORDS.en.enter }).click();
    await expect(page.getByRole('img', { name: 'Olga (guest)' })).toBeVisible();
    await expect(wang.getByRole('img', { name: 'Olga（访客）' })).toBeVisible();
    await card(gus, 'hotline').click();
    await gus.keyboard.press('Delete');
    await gus.keyboard.press('Enter');
    await expect(gus.getByRole('textbox', { name: 'Title of the card' })).toHaveCount(0);
    await expect(card(gus, 'hotline')).toHaveText('Hotline');
    await expect(gus.getByRole('button', { name: WORDS.en.share, exact: true })).toHaveCount(0);
    await partsFetched(gus);
    await gus.keyboard.press('c');
    await popover(gus).getByRole('textbox', { name: 'New comment' }).pressSequentially('Who picks up? @');
    await gus.getByRole('option', { name: WANG.name }).click();
    await gus.keyboard.press('Control+Enter');
    await expect(popover(gus).locator('[data-comment]')).toContainText('Who picks up?');
    await expect(page.locator('[data-talk-pin="cards:hotline"]')).toBeVisible();
    await expectAccessible(gus);
  });

  await test.step('who was named finds it on coming, in Chinese, and it leads there', async () => {
    await wang.goto('/');
    await wang.getByRole('button', { name: '提到我的，1 条未读' }).click();
    await expectAccessible(wang, '[aria-label=提到我的]');
    await wang.getByRole('link', { name: /Olga（访客）/ }).click();
    await expect(popover(wang)).toContainText('Who picks up?');
    await expect(popover(wang).locator('[data-comment]')).toContainText('Olga（访客）');
    await popover(wang).getByRole('button', { name: '提到同事' }).click();
    await expect(wang.getByRole('option', { name: 'Olga' })).toHaveText(['Olga', 'Olga（访客）']);
    await wang.keyboard.press('Escape');
    await expect(wang.getByRole('button', { name: '提到我的', exact: true })).toBeVisible();
    await popover(wang).getByRole('textbox', { name: '回复' }).fill('前台。');
    await popover(wang).getByRole('textbox', { name: '回复' }).press('Control+Enter');
    await expect(popover(gus).locator('[data-comment]')).toHaveCount(2);
    await wang.keyboard.press('Escape');
  });

  await test.step('in the outline who may comment begins at any step, and loses no draft with the right', async () => {
    await gus.goto(`/j/${id}/outline`);
    await gus.getByRole('button', { name: 'Comment on Rings up' }).click();
    const field = gus.getByRole('dialog').getByRole('textbox', { name: 'New comment' });
    await field.fill('Whom?');
    const { people } = await (await page.request.get(`/api/journeys/${id}/people`)).json();
    const { user } = people.find(({ from }: { from: string }) => from === 'link');
    const person = `/api/journeys/${id}/people/${user}`;
    await page.request.put(person, { data: { role: 'viewer' } });
    await expect(gus.getByText('You may no longer comment here.')).toBeVisible({ timeout: 2_000 });
    await expect(field).toHaveValue('Whom?');
    await expectAccessible(gus, '[role=dialog]');
    await page.request.delete(person);
    await gus.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(gus.locator('[data-comment]')).toContainText('Whom?');
    await openMap(gus, id);
    await gus.locator('[data-talk-pin="cards:hotline"]').click();
  });

  await test.step('narrowed while he types: told in words within two seconds, and nothing is lost unsaid', async () => {
    await card(wang, 'message').dblclick();
    const field = wang.getByRole('textbox', { name: '卡片标题' });
    await field.fill('短信通知');
    await expect(card(page, 'message')).toContainText('短信通知');
    await page.getByRole('button', { name: WORDS.en.share, exact: true }).click();
    await page.getByRole('combobox', { name: `Role of ${WANG.name}` }).click();
    await page.getByRole('option', { name: /^Viewer/ }).click();
    await expect(wang.getByText('您的权限已变更：现在只能查看')).toBeVisible({ timeout: 2_000 });
    await field.press('End');
    await field.pressSequentially('没人看到的字');
    await expect(wang.getByText('未作更改')).toBeVisible();
    await expect(field).toHaveValue(/没人看到的字/);
    await expect(wang.getByRole('button', { name: '共享', exact: true })).toHaveCount(0);
    await expectAccessible(page, '[role=dialog]');
    await page.keyboard.press('Escape');
  });

  await test.step('from then on he looks on, live, and is offered no editing', async () => {
    await wang.keyboard.press('Escape');
    await expect(card(wang, 'message')).toHaveText('短信通知');
    await retitle(page, 'looks', 'Asks a friend');
    await expect(card(wang, 'looks')).toContainText('Asks a friend');
    await card(wang, 'looks').click();
    await wang.keyboard.press('c');
    await expect(popover(wang)).toHaveCount(0);
    await wang.keyboard.press('Delete');
    await expect(card(wang, 'looks')).toBeVisible();
    await expect(wang.locator('[role=toolbar][data-own-pointer]')).toHaveCount(0);
    // Who did what is for those who may edit: of the log itself he isn't told.
    await chooseMore(wang, '历史记录');
    const history = wang.getByRole('complementary', { name: '历史记录' });
    await expect(history.getByText('这里只能查看历史版本，不能更改。')).toBeVisible();
    await expect(history.getByRole('tab')).toHaveCount(0);
    await expectAccessible(wang);
  });

  await test.step('the owner takes a comment away, then the link; both are told', async () => {
    // What floats over the card below it would stand over the pin.
    await page.keyboard.press('Escape');
    await page.locator('[data-talk-pin="cards:hotline"]').click();
    const said = popover(page).locator('[data-comment]').first();
    await said.hover();
    await said.getByRole('button', { name: 'What to do with the comment by Olga (guest)' }).click();
    await page.getByRole('menuitem', { name: 'Delete it for everybody…' }).click();
    await page.getByRole('button', { name: 'Delete comment' }).click();
    await expect(popover(gus).getByText('A comment by Olga (guest) was deleted by Olga.')).toBeVisible();
    await expect(popover(gus)).not.toContainText('Who picks up?');
    await popover(gus).getByRole('textbox', { name: 'Reply' }).fill('Half a thought');
    const [link] = await (await page.request.get(`/api/journeys/${id}/links`)).json();
    await page.request.delete(`/api/journeys/${id}/links/${link.id}`);
    await expect(gus.locator('section[role=alert]')).toContainText('not open to you any more');
    await expectAccessible(gus, 'section[role=alert]');
    await expect(popover(gus)).toContainText('You may no longer comment here.');
    await expect(popover(gus).getByRole('textbox', { name: 'Reply' })).toHaveValue('Half a thought');
    await expectAccessible(gus, '[data-talk-popover]');
  });
});
