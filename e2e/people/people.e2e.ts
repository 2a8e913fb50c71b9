import type { Page } from '@playwright/test';
import { inspector, makeScene, pickCard } from '../map/scene.ts';
import { card, goOffline, openMap, partsFetched, retitle, saved } from '../map/support.ts';
import { OWNER, startUnfounded } from '../support/accounts.ts';
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

  // Both on one map.
  await openMap(page, scene.id);
  await openMap(ed.page, scene.id);
  await partsFetched(ed.page);
  await expect(page.getByRole('img', { name: ED.name })).toBeVisible();
  await retitle(ed.page, 'hotline', 'Ed was here');
  await expect(card(page, 'hotline')).toContainText('Ed was here');
  await pickCard(page, 'hotline');
  await expect(inspector(page)).toContainText('Last changed by Ed Moss, just now');

  // A link with a password; a guest comes in by it and may not edit.
  await page.getByRole('button', { name: w.share, exact: true }).click();
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
