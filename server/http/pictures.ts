import { snapshotOfFile } from '../../src/core/doc/index.ts';
import type { Theme } from '../../src/core/layout/index.ts';
import { journeyDocument, libraryDocument } from '../../src/core/protocol/index.ts';
import {
  type Exported,
  type ExportResult,
  type Exports,
  type PdfOptions,
  type Seen,
  thumbnailOf,
} from '../jobs/index.ts';
import { finished } from './finished.ts';
import { done, type House, picturesIn, readStored } from './journeys/index.ts';
import { Refusal } from './problems/index.ts';
import { Recent } from './recent.ts';

const THUMBNAILS_KEPT = 200;

/** Small pictures of journeys and templates; drawn again only when something has changed. */
export class Thumbnails {
  readonly #house: House;
  readonly #drawn = new Recent<string>(THUMBNAILS_KEPT);

  constructor(house: House) {
    this.#house = house;
  }

  /** What the picture of a journey depends on: the same tag, the same picture. @throws Refusal `journey.unknown` */
  async tagOf(id: string, theme: Theme): Promise<string> {
    const { documents } = this.#house.storage;
    const row = await this.#house.storage.journeys.get(id);
    if (!row) throw new Refusal('journey.unknown');
    const [map, library] = await Promise.all([
      documents.head(journeyDocument(id)),
      documents.head(libraryDocument(row.workspace)),
    ]);
    if (!map) throw new Refusal('journey.unknown');
    return `"${map.epoch}.${map.head}.${library?.head ?? 0}.${theme}"`;
  }

  async ofJourney(id: string, theme: Theme, tag: string): Promise<string> {
    const key = `journey ${id} ${tag}`;
    const known = this.#drawn.get(key);
    if (known !== undefined) return known;
    const journey = await readStored(this.#house, id);
    return this.#keep(key, done(await this.#house.thread.do('thumbnail', { journey, theme })));
  }

  ofTemplate(id: string, theme: Theme): string {
    const template = this.#house.templates.get(id);
    if (!template) throw new Refusal('template.unknown');
    const key = `template ${id} ${theme}`;
    return this.#drawn.get(key) ?? this.#keep(key, thumbnailOf(snapshotOfFile(template.file), theme));
  }

  #keep(key: string, picture: string): string {
    this.#drawn.set(key, picture);
    return picture;
  }
}

const UNKNOWN = { stage: 'export.unknown-stage', card: 'export.unknown-card' } as const;

/** A picture of what isn't there would be of something else. @throws Refusal `export.unknown-…` */
function refuseUnknown({ unknown }: Seen): void {
  if (unknown) throw new Refusal(UNKNOWN[unknown.what], { params: { [unknown.what]: unknown.id } });
}

/** Those that the cards name. */
const picturesOf = (house: House, id: string, { images }: Seen) =>
  picturesIn(
    house,
    id,
    images.map((image) => ({ image })),
    'card',
  );

/** The map, or what was chosen of it, as a picture file, made off the main thread. @throws Refusal `export.…` */
export async function exportPicture(
  { house, exports }: { readonly house: House; readonly exports: Exports },
  id: string,
  format: 'svg' | 'png' | 'pdf',
  look: PdfOptions & { readonly scale: number },
): Promise<{ readonly picture: Exported; readonly title: string }> {
  const journey = await readStored(house, id);
  const seen = finished(await exports.look(journey, look));
  refuseUnknown(seen);
  const { scale, paper = 'one', ...chosen } = look;
  const choice = { ...chosen, pictures: await picturesOf(house, id, seen) };
  const makers = {
    svg: () => exports.svg(journey, choice),
    png: () => exports.png(journey, { ...choice, scale }),
    pdf: () => exports.pdf(journey, { ...choice, paper }),
  };
  const result = await makers[format]();
  return { picture: finished(result), title: seen.title };
}

/** The cards as a workbook or a table, the map as a presentation or a diagram, made off the main thread. @throws Refusal `export.…` */
export async function exportWritten(
  { house, exports }: { readonly house: House; readonly exports: Exports },
  id: string,
  format: 'xlsx' | 'pptx' | 'csv' | 'mermaid',
): Promise<{ readonly content: Uint8Array | string; readonly title: string }> {
  const journey = await readStored(house, id);
  const title = (await house.storage.journeys.get(id))?.title ?? '';
  const makers = {
    xlsx: () => exports.xlsx(journey),
    pptx: async () => {
      const seen = finished(await exports.look(journey));
      return exports.pptx(journey, { pictures: await picturesOf(house, id, seen) });
    },
    csv: () => exports.csv(journey),
    mermaid: () => exports.mermaid(journey),
  };
  const made: ExportResult<Uint8Array | string> = await makers[format]();
  return { content: finished(made), title };
}
