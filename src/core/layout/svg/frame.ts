import { MARK_ICONS } from '../icons.ts';
import { textWidth } from '../metrics/measure.ts';
import { seriesColor } from '../palette.ts';
import type { Drawing } from '../types.ts';
import { fitText, wrapText } from '../wrap.ts';
import type { Brush } from './brush.ts';
import { element, group, moveTo } from './element.ts';
import { LINK_LOOKS } from './links.ts';
import { icon, label } from './parts.ts';
import { seriesShape } from './plot.ts';

/** Around a picture that stands alone: its title above, the key to its signs below. */
export const FRAME = { margin: 32, top: 104, bottom: 56 } as const;

const TITLE = { size: 24, weight: 700 } as const;
const SUMMARY = { size: 13, weight: 400 } as const;
const KEY = { size: 12, weight: 400 } as const;
const SUMMARY_WIDTH = 960;

export function heading({ drawing, colors, words }: Brush): string {
  const room = Math.max(240, drawing.width - 120);
  const title = fitText(drawing.journey.title, { ...TITLE, width: room });
  const view = words.views[drawing.journey.view];
  const pill = textWidth(view, 11, 400) + 20;
  const x = Math.min(room, textWidth(title.text, TITLE.size, TITLE.weight)) + 16;
  const [summary = ''] = wrapText(drawing.journey.summary, {
    ...SUMMARY,
    width: Math.min(room, SUMMARY_WIDTH),
    maxLines: 1,
  }).lines;
  return group(
    { transform: moveTo(0, -FRAME.top) },
    label(title.text, 0, 56, { fill: colors.ink, 'font-size': TITLE.size, 'font-weight': 700 }),
    element('rect', { x, y: 37, width: pill, height: 22, rx: 11, fill: colors.chip }),
    label(view, x + pill / 2, 52, { fill: colors.muted, 'font-size': 11, 'text-anchor': 'middle' }),
    label(summary, 0, 82, { fill: colors.muted, 'font-size': SUMMARY.size }),
  );
}

/** Personas, kinds of links, pain and delight: those that the picture holds. */
export function legend(brush: Brush): string {
  const { drawing } = brush;
  let x = 0;
  const parts: string[] = [];
  for (const { sign, text } of entriesOf(brush)) {
    const shown = fitText(text, { ...KEY, width: 240 }).text;
    const wide = 40 + textWidth(shown, KEY.size, KEY.weight) + 28;
    if (x > 0 && x + wide > drawing.width) break;
    parts.push(
      group(
        { transform: moveTo(x, drawing.height + FRAME.bottom / 2) },
        sign,
        label(shown, 40, 4.5, { fill: brush.colors.muted, 'font-size': KEY.size }),
      ),
    );
    x += wide;
  }
  return group({}, ...parts);
}

function* entriesOf({ drawing, colors, words }: Brush): Generator<{ sign: string; text: string }> {
  for (const { series, name } of drawing.personas.filter(({ id }) => hasCurve(drawing, id))) {
    const stroke = seriesColor(colors, series);
    yield {
      text: name,
      sign: group(
        { stroke, 'stroke-width': 2.5 },
        element('path', { d: 'M2 0H30' }),
        element('path', { d: seriesShape(series, 4), transform: moveTo(16, 0), fill: colors.canvas }),
      ),
    };
  }
  for (const kind of ['pain', 'delight'] as const) {
    if (!drawing.moments.some((moment) => moment.kind === kind)) continue;
    yield {
      text: words.moments[kind],
      sign: icon(MARK_ICONS[kind], 12, -8, 16, colors.moments[kind].mark, colors.canvas),
    };
  }
  for (const kind of ['flow', 'needs', 'handoff'] as const) {
    if (!drawing.links.some((link) => link.kind === kind)) continue;
    const look = LINK_LOOKS[kind];
    const stroke = colors.links[kind];
    yield {
      text: words.links[kind],
      sign: group(
        { stroke, 'stroke-width': 1.5, fill: 'none' },
        element('path', { d: 'M2 0H25', 'stroke-dasharray': look.dash }),
        element('path', {
          d: look.head,
          transform: moveTo(32, 0),
          ...(look.solid ? { fill: stroke, stroke: 'none' } : {}),
        }),
      ),
    };
  }
}

const hasCurve = (drawing: Drawing, persona: string): boolean =>
  drawing.curves.some((curve) => curve.persona === persona);
