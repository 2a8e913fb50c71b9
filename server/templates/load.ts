import { readdir, readFile } from 'node:fs/promises';
import { type JourneyFile, parseJourneyFile } from '../../src/core/model/index.ts';
import type { TemplateInfo } from '../../src/core/protocol/index.ts';
import { industryOf } from './industries.ts';

export interface Template {
  readonly info: TemplateInfo;
  readonly file: JourneyFile;
}

/** By id, in display order. */
export type Templates = ReadonlyMap<string, Template>;

const SUFFIX = '.journey.json';
const shipped = new URL('../../templates/', import.meta.url);

/**
 * Reads the starter journeys of a folder (ours unless a test hands in another). The id is the file's name:
 * `hotel.en.journey.json` is `hotel.en`, of the industry `hotel`.
 * @throws if one of them breaks the format: a program with a broken template was put together wrong
 */
export async function loadTemplates(folder: URL = shipped): Promise<Templates> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX)).sort();
  const templates = await Promise.all(names.map((name) => readTemplate(folder, name)));
  return new Map(templates.map((template) => [template.info.id, template]));
}

async function readTemplate(folder: URL, name: string): Promise<Template> {
  const parsed = parseJourneyFile(JSON.parse(await readFile(new URL(name, folder), 'utf8')));
  if (!parsed.ok) {
    const first = parsed.error[0];
    throw new Error(`The template ${name} breaks the format at ${first?.path}: ${first?.code}`);
  }
  const file = parsed.value;
  const id = name.slice(0, -SUFFIX.length);
  const locale = file.journey.locale === 'zh-CN' ? 'zh-CN' : 'en';
  return {
    file,
    info: {
      id,
      title: file.journey.title,
      industry: industryOf(id.split('.')[0] ?? id, locale),
      locale,
      summary: String(file.journey.summary ?? ''),
    },
  };
}
