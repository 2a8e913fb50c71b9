import type { Edition } from '../edition.ts';
import type { Handbook } from '../tree/handbook.ts';
import type { Part } from './prune.ts';
import { settled } from './settle.ts';

/** What concerns a role or a channel, and what names none; `label` is whom it is for, in words. */
export function editionOf(tree: Handbook, edition: Edition, label: string): Handbook {
  if (edition.for === 'everyone') return tree;
  const key = edition.for === 'role' ? 'roles' : 'channels';
  const concerns = ({ audience }: Part): boolean => audience?.[key]?.includes(edition.id) ?? true;
  return settled({ ...tree, facts: { ...tree.facts, edition: label } }, concerns);
}
