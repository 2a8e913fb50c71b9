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
