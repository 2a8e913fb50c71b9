import { ok } from '../../../src/core/base/index.ts';
import { type ChildrenOptions, createChildren } from './children.ts';
import { createSoundTrees } from './sound-trees.ts';
import type { BuiltHandbook, Documents, MadeDocument } from './types.ts';

/** What is changed is looked at again and again: the process that made it has most of it at hand. */
const KEEP = { for: 60_000, memory: 600_000_000 } as const;

export function createDocuments(options?: ChildrenOptions): Documents {
  const children = createChildren({ keep: KEEP, ...options });
  const sound = createSoundTrees();
  return {
    make: async (request, how) => {
      const { format, edition } = request;
      const task = { what: 'make', format, edition } as const;
      const source =
        'tree' in request
          ? { tree: request.tree, isSound: sound.has(request.tree) }
          : { draft: request.draft };
      const result = await children.ask<Omit<MadeDocument, 'bytes'>>(task, source, how);
      if (!result.ok) return result;
      if ('tree' in request && !source.isSound) sound.add(request.tree);
      return ok({ bytes: result.value.body, ...result.value.facts });
    },
    build: async (draft, how) => {
      const result = await children.ask<Omit<BuiltHandbook, 'tree'>>({ what: 'build' }, { draft }, how);
      if (!result.ok) return result;
      const { body, facts } = result.value;
      const tree = Buffer.from(body).toString();
      sound.add(tree);
      return ok({ tree, ...facts });
    },
    stay: () => children.stay(),
    close: () => children.close(),
  };
}
