import type { Block } from '../tree/block.ts';
import type { Handbook } from '../tree/handbook.ts';
import type { Inline } from '../tree/inline.ts';
import { mapLines } from '../tree/map-lines.ts';
import { blocksIn } from '../tree/walk.ts';
import { numbered } from './number.ts';
import { type Part, pruned } from './prune.ts';

type Ids = ReadonlySet<string>;

/**
 * The tree as it is given out: with the parts to be kept, none of them empty, sections numbered, and every reference
 * leading to a section that is there; else its words alone stand. A question goes with the section that answers it.
 */
export function settled(tree: Handbook, keep: (part: Part) => boolean = () => true): Handbook {
  let children = pruned(tree.children, keep);
  let { ids, asked } = look(children);
  // Without a question a section may be empty, and another question's answer may have stood there.
  while ([...asked].some((from) => !ids.has(from))) {
    children = pruned(children, isAnswered(ids));
    ({ ids, asked } = look(children));
  }
  const change = mended(ids);
  return { ...tree, children: numbered(children.map((block) => mapLines(block, change))) };
}

/** The sections that are there, and those that questions point to. */
function look(blocks: readonly Block[]): { readonly ids: Ids; readonly asked: Ids } {
  const ids = new Set<string>();
  const asked = new Set<string>();
  const visit = (block: Block): void => {
    if (block.type === 'section') ids.add(block.id);
    if (block.type === 'question') asked.add(block.from);
    for (const inner of blocksIn(block)) visit(inner);
  };
  blocks.forEach(visit);
  return { ids, asked };
}

const isAnswered =
  (ids: Ids) =>
  (part: Part): boolean => {
    const block = part as Partial<Block>;
    return block.type !== 'question' || ids.has(block.from ?? '');
  };

/** Lines with words alone where the section is gone; the same line where nothing is. */
function mended(ids: Ids): (line: readonly Inline[]) => readonly Inline[] {
  const leads = (inline: Inline): boolean =>
    (inline.type !== 'reference' || ids.has(inline.to)) &&
    (!('children' in inline) || inline.children.every(leads));
  const mend = (line: readonly Inline[]): readonly Inline[] =>
    line.every(leads)
      ? line
      : line.flatMap((inline): readonly Inline[] => {
          if (!('children' in inline)) return [inline];
          const children = mend(inline.children);
          return inline.type === 'reference' && !ids.has(inline.to) ? children : [{ ...inline, children }];
        });
  return mend;
}
