import { COLORS, type Deck } from './deck.ts';
import { heightOf, type Sheet, SLIDE, shortened } from './slide.ts';

const LEFT = 84;
const WIDTH = SLIDE.width - LEFT - 96;
const TITLE_LINES = 3;
const SUMMARY_LINES = 4;

/** Whose journey it is, what it is about, and how much of it there is. */
export function drawTitleSlide(sheet: Sheet, deck: Deck): void {
  const { snapshot, words, drawing, grid } = deck;
  const { title, summary, view } = snapshot.journey;
  sheet.box({ x: 0, y: 0, width: 26, height: SLIDE.height }, { name: 'band', fill: COLORS.accent });
  const size = 36;
  const shown = shortened(deck.title(title), size, WIDTH, TITLE_LINES);
  const lines = [[{ text: shown, size, color: COLORS.ink, bold: true }]];
  const height = heightOf(lines, WIDTH);
  const top = 150;
  sheet.box({ x: LEFT, y: top - 36, width: WIDTH, height: 24 }, { name: 'view', valign: 'middle' }, [
    [{ text: drawing.views[view], size: 14, color: COLORS.accent, bold: true }],
  ]);
  sheet.box({ x: LEFT, y: top, width: WIDTH, height }, { name: 'title' }, lines);
  const about = shortened(summary.replace(/\s+/gu, ' ').trim(), 16, WIDTH, SUMMARY_LINES);
  if (about !== '') {
    const text = [[{ text: about, size: 16, color: COLORS.muted }]];
    const room = heightOf(text, WIDTH);
    sheet.box({ x: LEFT, y: top + height + 14, width: WIDTH, height: room }, { name: 'summary' }, text);
  }
  const kinds = Map.groupBy(snapshot.moments.list, ({ kind }) => kind);
  const touchpoints = new Set(grid.lanes.filter(({ role }) => role === 'touchpoint').map(({ id }) => id));
  const counts = {
    stages: grid.stages.length,
    steps: grid.steps.length,
    touchpoints: snapshot.cards.list.filter(({ lane }) => touchpoints.has(lane)).length,
    pains: kinds.get('pain')?.length ?? 0,
    delights: kinds.get('delight')?.length ?? 0,
  };
  const names = Object.keys(counts) as (keyof typeof counts)[];
  for (const [nth, name] of names.entries()) {
    sheet.box({ x: LEFT + nth * 136, y: 408, width: 128, height: 62 }, { name: `count ${name}` }, [
      [{ text: deck.number(counts[name]), size: 24, color: COLORS.ink, bold: true }],
      [{ text: words.counts[name], size: 11, color: COLORS.muted }],
    ]);
  }
  const personas = snapshot.journey.personas.flatMap((id) => snapshot.library.personas.get(id)?.name ?? []);
  if (personas.length > 0) {
    sheet.box({ x: LEFT, y: 484, width: WIDTH, height: 20 }, { name: 'personas', valign: 'middle' }, [
      [
        {
          text: shortened(`${words.personas}: ${personas.join(' · ')}`, 12, WIDTH, 1),
          size: 12,
          color: COLORS.muted,
        },
      ],
    ]);
  }
  sheet.note(deck.title(title), summary);
}
