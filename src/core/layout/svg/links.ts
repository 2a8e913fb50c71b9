import type { LinkKind } from '../../model/index.ts';
import { linkLine } from '../routes/path.ts';
import type { LinkPath } from '../types.ts';
import type { Brush, Layer } from './brush.ts';
import { element, group } from './element.ts';
import { label, rect } from './parts.ts';

/** How the kinds of links differ beside their colour. The head's tip is at 0 0 and points to the right. */
export const LINK_LOOKS: Readonly<
  Record<LinkKind, { readonly dash: string | null; readonly head: string; readonly solid: boolean }>
> = {
  flow: { dash: null, head: 'M0 0L-8 -4.5V4.5Z', solid: true },
  needs: { dash: '5 4', head: 'M-7 -4.5L0 0L-7 4.5', solid: false },
  handoff: { dash: '12 3 2 3', head: 'M0 0L-5 -4.5L-10 0L-5 4.5Z', solid: true },
};

export const links: Layer = (brush) =>
  group(
    { fill: 'none', 'stroke-width': 1.5, 'stroke-linejoin': 'round' },
    ...brush.drawing.links.filter((link) => brush.sees(link.bounds)).map((link) => arrow(link, brush)),
  );

function arrow(link: LinkPath, { colors }: Brush): string {
  const { kind, head } = link;
  const look = LINK_LOOKS[kind];
  const stroke = colors.links[kind];
  return group(
    { stroke },
    element('path', { d: linkLine(link), 'stroke-dasharray': look.dash }),
    element('path', {
      d: look.head,
      transform: `translate(${head.x} ${head.y})${head.angle === 0 ? '' : ` rotate(${head.angle})`}`,
      ...(look.solid ? { fill: stroke, stroke: 'none' } : { 'stroke-linecap': 'round' }),
    }),
  );
}

/** On top of everything that a line may cross. */
export const linkLabels: Layer = ({ drawing, colors, sees }) =>
  group(
    { 'font-size': 11, 'text-anchor': 'middle' },
    ...drawing.links.map(({ label: box, kind }) =>
      box && sees(box)
        ? rect(box, { rx: 4, fill: colors.surface, stroke: colors.hairline }) +
          label(box.text, box.x + box.width / 2, box.y + 12, { fill: colors.links[kind] })
        : '',
    ),
  );
