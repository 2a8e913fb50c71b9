import { ok } from '../../../src/core/base/index.ts';
import { type ChildrenOptions, createChildren } from './children.ts';
import type { BuiltHandbook, Documents, MadeDocument } from './types.ts';

/** What is changed is looked at again and again: the process that made it has most of it at hand. */
const KEEP = { for: 60_000, memory: 600_000_000 } as const;

export function createDocuments(options?: ChildrenOptions): Documents {
  const children = createChildren({ keep: KEEP, ...options });
  return {
    make: async (request, how) => {
      const { format, edition, ...source } = request;
      const task = { what: 'make', format, edition } as const;
      const result = await children.ask<Omit<MadeDocument, 'bytes'>>(task, source, how);
      return result.ok ? ok({ bytes: result.value.body, ...result.value.facts }) : result;
    },
    build: async (draft, how) => {
      const result = await children.ask<Omit<BuiltHandbook, 'tree'>>({ what: 'build' }, { draft }, how);
      if (!result.ok) return result;
      const { body, facts } = result.value;
      return ok({ tree: Buffer.from(body).toString(), ...facts });
    },
    stay: () => children.stay(),
    close: () => children.close(),
  };
}
