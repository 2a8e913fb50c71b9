import { readFile } from 'node:fs/promises';
import type { APIRequestContext } from '@playwright/test';

/** Sets the scene without clicking through it. */
export async function createJourney(
  request: APIRequestContext,
  from: { title?: string; template?: string; locale?: 'en' | 'zh-CN' } | { file: unknown },
): Promise<{ id: string; title: string }> {
  const response = await request.post('/api/journeys', { data: from });
  if (!response.ok()) throw new Error(`${response.status()} ${await response.text()}`);
  return response.json();
}

/** A template's journey file, as an object that a test may spoil. */
export async function templateFile(id: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(new URL(`../../templates/${id}.journey.json`, import.meta.url), 'utf8'));
}

/** A home page as on the first visit: no journeys, and nothing in the bin. */
export async function removeJourneys(request: APIRequestContext): Promise<void> {
  for (const list of ['/api/journeys', '/api/journeys?bin=1']) {
    for (const { id } of await (await request.get(list)).json()) {
      await request.delete(`/api/journeys/${id}`);
      await request.delete(`/api/journeys/${id}?forever=1`);
    }
  }
}
