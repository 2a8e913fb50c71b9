import { expectAccessible } from '../support/access.ts';
import { expect, test } from '../support/index.ts';
import { openScene, SCENE } from './scene.ts';
import { card, retitle } from './support.ts';

test('cards are looked for with the keyboard, walked through, and found anew as the journey changes', async ({
  page,
  request,
}) => {
  await openScene(page, request, {
    cards: [
      {
        id: 'hotline',
        lane: 'meets',
        step: 'ring',
        title: 'Hotline',
        channel: 'filter-phone',
        tags: ['night'],
      },
      {
        id: 'message',
        lane: 'meets',
        step: 'wait',
        title: 'Text message',
        channel: 'filter-text',
        tags: ['night'],
      },
      { id: 'door', lane: 'meets', step: 'open', title: 'Doorstep' },
    ],
    links: [{ id: 'then', from: 'hotline', to: 'message', kind: 'flow', label: '' }],
    // Names of their own: tests share the library of their server.
    library: {
      personas: SCENE.library.personas,
      channels: [
        { id: 'filter-phone', name: 'Phone', kind: 'hotline' },
        { id: 'filter-text', name: 'Text', kind: 'chat' },
      ],
    },
  });
  const dimmed = (id: string) => card(page, id).and(page.locator('[data-dimmed]'));
  const button = page.getByRole('button', { name: /^Filter/ });
  const active = page.getByRole('region', { name: 'Filters in use' });
  await button.focus();
  await page.keyboard.press('Enter');
  const phone = page.getByRole('group', { name: 'Channel' }).getByRole('button', { name: 'Phone 1 card' });
  await phone.focus();
  await page.keyboard.press('Space');
  await expect(phone).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('status').filter({ hasText: '1 of 3 cards' })).toHaveCount(1);
  await expect(dimmed('hotline')).toHaveCount(0);
  await expect(dimmed('message')).toHaveCount(1);
  await expect(page.locator('[data-link-id="then"][data-dimmed]')).toHaveCount(1);
  // What steps back on the map is faint on purpose.
  for (const part of ['header', '[role=dialog]', 'section[aria-label]']) await expectAccessible(page, part);

  await page.getByRole('group', { name: 'Channel' }).getByRole('button', { name: /^Text/ }).click();
  await expect(active).toContainText('2 of 3 cards');
  await expect(page.locator('[data-link-id="then"][data-dimmed]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  const next = active.getByRole('button', { name: 'Next card that matches' });
  for (const id of ['hotline', 'message', 'hotline']) {
    await next.click();
    await expect(card(page, id)).toHaveAttribute('data-selected', 'true');
  }
  await retitle(page, 'hotline', 'Night line');
  await page.keyboard.press('Delete');
  await expect(active).toContainText('1 of 2 cards');

  await active.getByRole('button', { name: 'Remove filter Channel: Phone' }).focus();
  await page.keyboard.press('Enter');
  await expect(active.getByRole('button', { name: 'Remove filter Channel: Text' })).toBeFocused();
  await active.getByRole('button', { name: 'Clear all' }).click();
  await expect(active).toHaveCount(0);
  await expect(page.locator('[data-dimmed]')).toHaveCount(0);
  await expect(button).toBeFocused();

  const alone = page.getByRole('toolbar', { name: 'One stage at a time' });
  await card(page, 'message').click();
  await page.keyboard.press('s');
  await expect(alone).toContainText('Stage 1 of 2: Call');
  await expect(dimmed('door')).toHaveCount(1);
  await expect(dimmed('message')).toHaveCount(0);
  await expectAccessible(page, '[role=toolbar][aria-label="One stage at a time"]');
  await page.keyboard.press('PageDown');
  await expect(alone).toContainText('Stage 2 of 2: Visit');
  await expect(dimmed('message')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(alone).toHaveCount(0);
  await expect(page.locator('[data-dimmed]')).toHaveCount(0);
});
