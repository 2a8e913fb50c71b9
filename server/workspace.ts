import { newId } from '../src/core/base/index.ts';
import { libraryDocument, localeOfTag } from '../src/core/protocol/index.ts';
import type { Storage } from './storage/index.ts';

const NAMES = { en: 'Workspace', 'zh-CN': '工作区' } as const;

/** The language that the machine is set to. */
const machineLocale = () =>
  localeOfTag(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '') ?? 'en';

/** The id of the one workspace; the first start makes it, with its empty library. */
export async function ensureWorkspace(storage: Storage): Promise<string> {
  const [first] = await storage.workspaces.list();
  if (first) return first.id;
  const id = newId();
  await storage.workspaces.insert({ id, name: NAMES[machineLocale()], createdAt: Date.now() }, [
    { name: libraryDocument(id) },
  ]);
  return id;
}
