import { createJourney, expect, SERVER_GONE, test, testAlone } from '../support/index.ts';
import { card, goOffline, journeyFile, openMap, retitle, saved } from './support.ts';

test('two people edit one template, and the server keeps it', async ({ openUser, request }) => {
  const { id } = await createJourney(request, { template: 'hotel.en' });
  const [ann, ben] = [await openUser(), await openUser()];
  await openMap(ann.page, id);
  await openMap(ben.page, id);
  const { cards } = await journeyFile(request, id);
  const touchpoint = cards.find(({ title }) => title === 'Review pages');
  if (!touchpoint) throw new Error('the template has changed');

  await retitle(ann.page, touchpoint.id, 'Review pages, answered');
  await expect(card(ben.page, touchpoint.id)).toContainText('Review pages, answered');
  await retitle(ben.page, touchpoint.id, 'Review pages, answered by name');
  await expect(card(ann.page, touchpoint.id)).toContainText('answered by name');

  await saved(ann.page);
  await saved(ben.page);
  const after = await journeyFile(request, id);
  expect(after.cards.find((one) => one.id === touchpoint.id)?.title).toBe('Review pages, answered by name');
});

testAlone(
  'a server killed in between loses nothing, and what was done meanwhile arrives',
  async ({ openUser, request, server, expectedErrors }) => {
    expectedErrors.push(SERVER_GONE);
    const { id } = await createJourney(request, { template: 'hotel.en' });
    const [ann, ben] = [await openUser(), await openUser()];
    await openMap(ann.page, id);
    await openMap(ben.page, id);
    const { cards } = await journeyFile(request, id);
    const [one, two, three] = cards.filter(({ step }) => step === cards[0]?.step);
    if (!one || !two || !three) throw new Error('the template has changed');

    await retitle(ann.page, one.id, 'Before the fall');
    await expect(card(ben.page, one.id)).toContainText('Before the fall');
    await server.kill();
    await expect(ann.page.getByText(/^Offline/)).toBeVisible();
    await retitle(ann.page, two.id, 'Written without a server');
    await retitle(ben.page, three.id, 'By the other, too');

    await server.restart();
    await expect(card(ben.page, two.id)).toContainText('Written without a server', { timeout: 20_000 });
    await expect(card(ann.page, three.id)).toContainText('By the other, too', { timeout: 20_000 });
    await saved(ann.page);
    await saved(ben.page);
    const titles = new Map((await journeyFile(request, id)).cards.map((found) => [found.id, found.title]));
    expect(titles.get(one.id)).toBe('Before the fall');
    expect(titles.get(two.id)).toBe('Written without a server');
    expect(titles.get(three.id)).toBe('By the other, too');
  },
);

testAlone(
  'edits made offline survive closing the tab',
  async ({ openUser, request, server, expectedErrors }) => {
    expectedErrors.push(SERVER_GONE, /ERR_INTERNET/);
    const { id } = await createJourney(request, { template: 'hotel.en' });
    const ann = await openUser();
    await openMap(ann.page, id);
    await saved(ann.page);
    const first = (await journeyFile(request, id)).cards[0];
    if (!first) throw new Error('the template has changed');
    await server.kill();
    await expect(ann.page.getByText(/^Offline/)).toBeVisible();
    await retitle(ann.page, first.id, 'Kept on this device');
    await expect(card(ann.page, first.id)).toContainText('Kept on this device');
    await ann.page.close();

    await server.restart();
    const again = await ann.context.newPage();
    await openMap(again, id);
    await expect(card(again, first.id)).toContainText('Kept on this device');
    await saved(again);
    const kept = (await journeyFile(request, id)).cards.find((found) => found.id === first.id);
    expect(kept?.title).toBe('Kept on this device');
  },
);

test('two people typing in one title merge by character', async ({ openUser, request }) => {
  const { id } = await createJourney(request, { template: 'hotel.en' });
  const [ann, ben] = [await openUser(), await openUser()];
  await openMap(ann.page, id);
  await openMap(ben.page, id);
  const first = (await journeyFile(request, id)).cards[0];
  if (!first) throw new Error('the template has changed');
  await retitle(ann.page, first.id, 'middle');
  await expect(card(ben.page, first.id)).toContainText('middle');

  const fields = [ann.page, ben.page].map((page) => page.getByRole('textbox', { name: 'Title of the card' }));
  await card(ann.page, first.id).dblclick();
  await card(ben.page, first.id).dblclick();
  await fields[0]?.press('Home');
  await fields[1]?.press('End');
  await Promise.all([
    fields[0]?.pressSequentially('front ', { delay: 40 }),
    fields[1]?.pressSequentially(' back', { delay: 40 }),
  ]);
  await fields[0]?.press('Escape');
  await fields[1]?.press('Escape');
  await expect(card(ann.page, first.id)).toContainText('front middle back');
  await expect(card(ben.page, first.id)).toContainText('front middle back');
});

test('deleting a lane while a colleague adds to it loses nothing, and undo brings it back', async ({
  openUser,
  request,
}) => {
  const { id } = await createJourney(request, { template: 'hotel.en' });
  const [ann, ben] = [await openUser(), await openUser()];
  await openMap(ann.page, id);
  await openMap(ben.page, id);
  const before = await journeyFile(request, id);
  const first = before.cards[0];
  if (!first) throw new Error('the template has changed');
  const inLane = before.cards.filter(({ lane }) => lane === first.lane);

  await goOffline(ben.page);
  await retitle(ben.page, first.id, 'Typed while the lane went');
  await ann.page.getByRole('button', { name: 'Lane: actions' }).first().click();
  await ann.page.getByRole('menuitem', { name: 'Delete lane' }).click();
  await expect(card(ann.page, first.id)).toHaveCount(0);
  await ben.context.setOffline(false);

  await expect
    .poll(
      async () => (await journeyFile(request, id)).unplaced?.cards?.find((one) => one.id === first.id)?.title,
    )
    .toBe('Typed while the lane went');
  expect((await journeyFile(request, id)).unplaced?.cards).toHaveLength(inLane.length);

  await ann.page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(ann.page, first.id)).toContainText('Typed while the lane went');
  await saved(ann.page);
  expect((await journeyFile(request, id)).unplaced).toBeUndefined();
});
