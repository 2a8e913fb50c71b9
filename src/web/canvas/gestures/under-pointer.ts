import { linkAt, linkPathBy } from '../../../core/layout/index.ts';
import type { CanvasContext } from '../canvas-context.ts';
import type { HeaderTable } from '../commands/use-structure.ts';
import { worldOf } from './pointer.ts';

/** What lies under the pointer on the map. */
export type UnderPointer =
  | { readonly kind: 'card' | 'moment' | 'measure' | 'link'; readonly id: string }
  | { readonly kind: 'header'; readonly table: HeaderTable; readonly id: string }
  | { readonly kind: 'feeling'; readonly persona: string; readonly step: string }
  | { readonly kind: 'ground' };

interface AtPointer {
  readonly target: EventTarget | null;
  readonly clientX: number;
  readonly clientY: number;
}

/** A link is as easy to hit as if it were this wide to each side, in pixels. */
const LINK_REACH = 6;

/** Fields and buttons on the map look after themselves. */
const OWN_BUSINESS = 'button, input, textarea, select, a, [role="menu"], [data-own-pointer]';

export const isOwnBusiness = ({ target }: { target: EventTarget | null }): boolean =>
  target instanceof Element && target.closest(OWN_BUSINESS) !== null;

/** Elements say what they are by data attributes; links are found by their geometry. */
export function underPointer(canvas: CanvasContext, event: AtPointer): UnderPointer {
  const data = (selector: string): DOMStringMap | undefined =>
    event.target instanceof Element
      ? event.target.closest<HTMLElement | SVGElement>(selector)?.dataset
      : undefined;
  const { cardId, momentId, measureId, linkId } =
    data('[data-card-id], [data-moment-id], [data-measure-id], [data-link-id]') ?? {};
  if (cardId) return { kind: 'card', id: cardId };
  if (momentId) return { kind: 'moment', id: momentId };
  if (measureId) return { kind: 'measure', id: measureId };
  if (linkId && !isBundle(canvas, linkId)) return { kind: 'link', id: linkId };
  const { feelingPersona, feelingStep } = data('[data-feeling-step]') ?? {};
  if (feelingPersona && feelingStep) return { kind: 'feeling', persona: feelingPersona, step: feelingStep };
  const { header, id } = data('[data-header]') ?? {};
  if (header && id) return { kind: 'header', table: header as HeaderTable, id };
  const { drawing } = canvas.source;
  const link = linkAt(drawing, worldOf(canvas, event), LINK_REACH / canvas.view.viewport.zoom);
  return link && link.bundle.length === 1 ? { kind: 'link', id: link.id } : { kind: 'ground' };
}

/** A line that stands for several links is none of them. */
const isBundle = ({ source: { drawing } }: CanvasContext, id: string): boolean =>
  (linkPathBy(drawing, id)?.bundle.length ?? 1) > 1;
