import type { Material } from './draft.ts';

interface NamedEdition {
  readonly edition: string;
  /** As the role or channel is called; empty for everyone. */
  readonly name: string;
}

/** For whom a handbook can be made: everyone, then each role and channel of its journeys once. */
export function editionsOf({ journeys }: Pick<Material, 'journeys'>): NamedEdition[] {
  const named = new Map<string, string>([['everyone', '']]);
  for (const [kind, table] of [
    ['role', 'roles'],
    ['channel', 'channels'],
  ] as const) {
    for (const { snapshot } of journeys) {
      for (const { id, name } of snapshot.library[table].list) named.set(`${kind}:${id}`, name);
    }
  }
  return [...named].map(([edition, name]) => ({ edition, name }));
}
