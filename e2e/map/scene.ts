import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { createJourney, expect } from '../support/index.ts';
import { card, openMap } from './support.ts';

/** A record of the journey file, to be looked at by key. */
export interface Row {
  readonly id: string;
  readonly [key: string]: unknown;
}

interface SceneFile {
  readonly journey: Row;
  readonly unplaced?: { readonly [table: string]: readonly Row[] };
  readonly library: { readonly [table: string]: readonly Row[] };
  readonly [table: string]: unknown;
}

const cardAt = (id: string, lane: string, step: string, title: string) => ({ id, lane, step, title });

/** A map small enough to be seen whole: two stages, three steps, five lanes, five cards. */
export const SCENE = {
  format: 'throughline/journey',
  version: 1,
  journey: {
    id: 'scene',
    title: 'Repair visit',
    summary: '',
    locale: 'en',
    view: 'current',
    personas: ['ada'],
  },
  stages: [
    { id: 'call', title: 'Call', goal: '', phase: 'before' },
    { id: 'visit', title: 'Visit', goal: '', phase: 'during' },
  ],
  steps: [
    { id: 'ring', stage: 'call', title: 'Rings up' },
    { id: 'wait', stage: 'call', title: 'Waits' },
    { id: 'open', stage: 'visit', title: 'Opens the door' },
  ],
  lanes: [
    { id: 'does', role: 'customer', title: 'Customer' },
    { id: 'meets', role: 'touchpoint', title: 'Touchpoints' },
    { id: 'feels', role: 'feeling', title: 'Feelings' },
    { id: 'hurts', role: 'moments', title: 'Moments' },
    { id: 'behind', role: 'backstage', title: 'Backstage' },
  ],
  cards: [
    cardAt('looks', 'does', 'ring', 'Looks for the number'),
    cardAt('opens', 'does', 'open', 'Opens the door'),
    cardAt('hotline', 'meets', 'ring', 'Hotline'),
    cardAt('message', 'meets', 'wait', 'Text message'),
    cardAt('parts', 'behind', 'wait', 'Orders the part'),
  ],
  feelings: [
    { persona: 'ada', step: 'ring', score: 0 },
    { persona: 'ada', step: 'wait', score: -2 },
    { persona: 'ada', step: 'open', score: 3 },
  ],
  library: {
    personas: [{ id: 'ada', name: 'Ada, two children' }],
    channels: [{ id: 'phone', name: 'Service hotline', kind: 'hotline' }],
    roles: [{ id: 'clerk', name: 'Clerk', department: 'Service' }],
    slas: [
      { id: 'fast', name: 'Answered quickly', promise: 'wait', target: { amount: 20, unit: 's' }, note: '' },
    ],
  },
} as const;

export interface Scene {
  readonly id: string;
  /** The records of a table, as the server has them now. */
  rows(table: string): Promise<readonly Row[]>;
  row(table: string, id: string): Promise<Row | undefined>;
  file(): Promise<SceneFile>;
}

/** A journey on the server, to be looked at behind the page's back. */
export function sceneOf(request: APIRequestContext, id: string): Scene {
  const file = async (): Promise<SceneFile> => {
    const response = await request.get(`/api/journeys/${id}/file`);
    expect(response.status()).toBe(200);
    return response.json();
  };
  const rows = async (table: string) => ((await file())[table] ?? []) as readonly Row[];
  return {
    id,
    file,
    rows,
    row: async (table, wanted) => (await rows(table)).find((one) => one.id === wanted),
  };
}

/** Makes the scene on the server; nobody has opened it yet. */
export async function makeScene(request: APIRequestContext, more: object = {}): Promise<Scene> {
  const { id } = await createJourney(request, { file: { ...SCENE, ...more } });
  return sceneOf(request, id);
}

/** Makes the scene and opens it. */
export async function openScene(page: Page, request: APIRequestContext, more: object = {}): Promise<Scene> {
  const scene = await makeScene(request, more);
  await openMap(page, scene.id);
  return scene;
}

export const cell = (page: Page, lane: string, step: string): Locator =>
  page.locator(`#cell-${lane}-${step}`);

export const header = (page: Page, table: 'stages' | 'steps' | 'lanes', id: string): Locator =>
  page.locator(`[data-header="${table}"][data-id="${id}"]`);

export const moment = (page: Page, title: string | RegExp): Locator =>
  page.locator('[data-moment-id]', { hasText: title });

/** The cards that are selected on this screen. */
export const selected = (page: Page): Locator => page.locator('[data-card-id][data-selected]');

export const selectedIds = (page: Page): Promise<string[]> =>
  selected(page).evaluateAll((cards) => cards.map((one) => one.getAttribute('data-card-id') ?? '').sort());

export interface At {
  readonly x: number;
  readonly y: number;
}

/** A place within an element, from 0 to 1 across and down. */
export async function within(element: Locator, across = 0.5, down = 0.5): Promise<At> {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element} is not to be seen`);
  return { x: box.x + box.width * across, y: box.y + box.height * down };
}

/** Presses at one place and moves to another, without letting go. */
export async function pull(page: Page, from: At, to: At): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

export async function drag(page: Page, from: At, to: At): Promise<void> {
  await pull(page, from, to);
  await page.mouse.up();
}

/** Puts the pointer over a cell; other things lie over its element. */
export async function hoverCell(page: Page, lane: string, step: string): Promise<void> {
  const { x, y } = await within(cell(page, lane, step));
  await page.mouse.move(x, y);
}

/** A choice from a header's own menu. */
export async function fromMenu(page: Page, of: Locator, ...items: string[]): Promise<void> {
  await of.hover();
  await of.getByRole('button', { name: /: actions$/ }).click();
  for (const name of items) await page.getByRole('menuitem', { name, exact: true }).click();
}

/** Clicks a card away from its handles and waits until it is selected. */
export async function pickCard(page: Page, id: string): Promise<void> {
  await card(page, id).click();
  await expect(card(page, id)).toHaveAttribute('data-selected', 'true');
}

export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });

/** The row of a field in the inspector, by the field's key. */
export const field = (page: Page, key: string): Locator => inspector(page).locator(`[data-field="${key}"]`);

export const cardTitle = (page: Page): Locator => page.getByRole('textbox', { name: 'Title of the card' });

/** A place on a link’s line. */
export const onLink = (page: Page, id: string): Promise<At> =>
  page
    .locator(`g[data-link-id="${id}"] path`)
    .first()
    .evaluate((path: SVGPathElement) => {
      const { x, y } = path.getPointAtLength(path.getTotalLength() / 2);
      const at = new DOMPoint(x, y).matrixTransform(path.getScreenCTM() ?? undefined);
      return { x: at.x, y: at.y };
    });

/** Chooses from the list of a field whose button is known. */
export async function choose(page: Page, button: Locator, option: string | RegExp): Promise<void> {
  await button.click();
  await page.getByRole('option', { name: option }).click();
}
