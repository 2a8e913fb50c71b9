import { durationIn } from '../../../analysis/index.ts';
import { nameIn, type SheetCell } from '../../../interchange/index.ts';
import type { Locale } from '../../../model/index.ts';
import type { Library } from '../../records-in.ts';
import type { About, Block, RegisterTable, Section, Table } from '../../tree/block.ts';
import type { Handbook } from '../../tree/handbook.ts';
import { blocksIn } from '../../tree/walk.ts';
import { lineCell } from './cells.ts';
import { WORKBOOK_WORDS } from './words.ts';

/** A sheet to read: its name on top, then its headings. So no import takes it for a table of the library. */
export interface ReadSheet {
  readonly name: string;
  readonly head: readonly SheetCell[];
  readonly rows: ReadonlyArray<readonly SheetCell[]>;
  readonly widths: readonly number[];
}

type Touchpoint = Extract<About, { readonly type: 'touchpoint' }>;

/** Every touchpoint with the journey and the stage in which it is. */
export function touchpointSheet({ children, locale }: Handbook, library: Library): ReadSheet {
  const words = WORKBOOK_WORDS[locale];
  const rows: SheetCell[][] = [];
  const walk = (blocks: readonly Block[], journey: string, stage: string): void => {
    for (const block of blocks) {
      const about = block.type === 'section' ? block.about : undefined;
      const title = block.type === 'section' ? block.title : '';
      if (block.type === 'section' && about?.type === 'touchpoint') {
        rows.push(rowOf(block, about, { journey, stage, library, locale }));
      }
      walk(
        blocksIn(block),
        about?.type === 'journey' ? title : journey,
        about?.type === 'stage' ? title : stage,
      );
    }
  };
  walk(children, '', '');
  return { name: words.touchpoints, head: words.head, rows, widths: [9, 24, 20, 28, 24, 16, 36, 36, 36] };
}

interface Place {
  readonly journey: string;
  readonly stage: string;
  readonly library: Library;
  readonly locale: Locale;
}

function rowOf({ number, title }: Section, about: Touchpoint, place: Place): SheetCell[] {
  const { journey, stage, library, locale } = place;
  // What an edition left out of its register is left out here.
  const names = (table: RegisterTable, ids: readonly string[]): string =>
    ids
      .flatMap((id) => {
        const record = library[table].get(id);
        if (!record) return [];
        const name = nameIn(library, table, record as unknown as Readonly<Record<string, unknown>>);
        return 'target' in record ? [`${name} (${durationIn(record.target, locale)})`] : [name];
      })
      .join('\n');
  return [
    number,
    journey,
    stage,
    title,
    about.situation,
    about.channel,
    names('slas', about.slas),
    names('scripts', about.scripts),
    names('authorities', about.authorities),
  ];
}

/** The tables of the chapters, each a sheet; those of single touchpoints stand in the list and in the registers. */
export function tableSheets({ children, locale }: Handbook): ReadSheet[] {
  const sheets: ReadSheet[] = [];
  const walk = (blocks: readonly Block[], section: string): void => {
    for (const block of blocks) {
      if (block.type === 'section' && block.about?.type === 'touchpoint') continue;
      if (block.type === 'table') sheets.push(sheetOf(block, section, locale));
      walk(blocksIn(block), block.type === 'section' ? block.title : section);
    }
  };
  walk(children, '');
  return sheets;
}

/** In characters, of all columns together. */
const WIDTH = 120;

function sheetOf({ caption, columns, rows }: Table, section: string, locale: Locale): ReadSheet {
  const all = columns.reduce((sum, { width }) => sum + Math.max(0, width), 0) || 1;
  return {
    name: caption || section || WORKBOOK_WORDS[locale].table,
    head: columns.map(({ title }) => title),
    rows: rows.map(({ cells }) => cells.map(({ children }) => lineCell(children, locale))),
    widths: columns.map(({ width }) => Math.max(10, Math.round((Math.max(0, width) / all) * WIDTH))),
  };
}
