import PptxGenJS from 'pptxgenjs';
import type { Pictures } from '../../../layout/index.ts';
import type { Locale, Snapshot } from '../../../model/index.ts';
import { cleanText } from '../clean.ts';
import { openDeck } from './deck.ts';
import { finish } from './finish.ts';
import { drawFooting } from './heading.ts';
import { drawOverview, overviewParts } from './overview-slide.ts';
import { planStage } from './plan.ts';
import { Sheet, SLIDE } from './slide.ts';
import { drawStageSlide } from './stage-slide.ts';
import { drawTitleSlide } from './title-slide.ts';
import { drawUnplaced, layUnplaced } from './unplaced-slide.ts';

/** A map as a presentation that can be edited, with its cards' pictures as they were cut. The same map makes the same bytes. */
export async function renderPptx(
  snapshot: Snapshot,
  locale: Locale = snapshot.journey.locale,
  pictures: Pictures = {},
): Promise<Uint8Array> {
  const deck = openDeck(snapshot, locale, pictures);
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'WIDE', width: SLIDE.width / 72, height: SLIDE.height / 72 });
  pptx.layout = 'WIDE';
  pptx.title = cleanText(deck.title(snapshot.journey.title));
  pptx.author = 'Throughline';
  pptx.company = '';
  let number = 0;
  const draw = (paint: (sheet: Sheet) => void): void => {
    const sheet = new Sheet(pptx.addSlide(), locale);
    number++;
    paint(sheet);
    if (number > 1) drawFooting(sheet, deck, number);
    sheet.close();
  };

  draw((sheet) => drawTitleSlide(sheet, deck));
  const parts = overviewParts(deck);
  for (const [nth, part] of parts.entries()) {
    const name = parts.length > 1 ? deck.words.part(nth + 1, parts.length) : undefined;
    draw((sheet) => drawOverview(sheet, part, deck, name));
  }
  for (const { stage, steps } of deck.grid.stages) {
    for (const page of planStage(stage, steps, deck)) draw((sheet) => drawStageSlide(sheet, page, deck));
  }
  for (const laid of layUnplaced(deck.grid.unplaced, deck)) draw((sheet) => drawUnplaced(sheet, laid, deck));

  const bytes = (await pptx.write({ outputType: 'uint8array' })) as Uint8Array;
  return finish(bytes, locale);
}
