import { Paragraph } from 'docx';
import type { Block } from '../../tree/block.ts';
import { inlinesOf } from './inlines.ts';
import { DEEPEST_LIST, LIST_STEP, LISTS } from './numbering.ts';
import { STYLES } from './styles.ts';
import { type Handler, type Piece, type Place, styled, type Writing } from './writing.ts';

type WriteBlocks = (blocks: readonly Block[], writing: Writing, place: Place) => Piece[];

/** The first paragraph of an item has its sign; what follows stands below it, as far in. */
export const list =
  (writeBlocks: WriteBlocks): Handler<'list'> =>
  ({ ordered, items }, writing, place) => {
    const level = Math.min(DEEPEST_LIST, place.level + 1);
    const instance = writing.nextList();
    const inset = LIST_STEP * (level + 1);
    const inside: Place = {
      ...place,
      level,
      inset,
      width: place.width - (inset - place.inset),
    };
    const numbering = { reference: ordered ? LISTS.numbers : LISTS.bullets, level, instance };
    return items.flatMap(({ children }): Piece[] => {
      const [first, ...rest] = children;
      const lead = first?.type === 'paragraph' ? first : null;
      return [
        {
          content: new Paragraph({
            style: ordered ? STYLES.number : STYLES.bullet,
            numbering,
            children: lead ? inlinesOf(lead.children, writing) : [],
          }),
        },
        ...(lead ? rest : children).flatMap((block) =>
          block.type === 'paragraph'
            ? [{ content: styled(STYLES.listMore, inlinesOf(block.children, writing), inset) }]
            : writeBlocks([block], writing, inside),
        ),
      ];
    });
  };
