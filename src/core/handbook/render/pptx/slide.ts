import type PptxGenJS from 'pptxgenjs';
import { textWidth } from '../../../layout/index.ts';
import type { Locale } from '../../../model/index.ts';
import { cleanText } from '../clean.ts';

/** A slide in points: 16 : 9. */
export const SLIDE = { width: 960, height: 540, margin: 28 } as const;
const POINTS_PER_INCH = 72;

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A stretch of text of one look; `size` in points, `color` as `#rrggbb`. */
export interface Run {
  readonly text: string;
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
}

/** Runs on one line, which wraps. */
export type Lines = readonly (readonly Run[])[];

export interface Look {
  readonly name: string;
  readonly fill?: string;
  readonly edge?: string;
  readonly edgeWidth?: number;
  readonly dash?: 'solid' | 'dash' | 'sysDot' | 'lgDashDot';
  readonly shape?: 'rect' | 'roundRect' | 'homePlate' | 'ellipse';
  readonly align?: 'left' | 'center' | 'right';
  readonly valign?: 'top' | 'middle' | 'bottom';
  /** Between the edge and the text, in points. */
  readonly padding?: number;
}

/** `data` is a `data:` address; null where there is nothing to show. */
export interface Picture {
  readonly name: string;
  /** The same in words. */
  readonly alternative: string;
  readonly data: string | null;
}

const inches = (points: number): number => Math.round((points / POINTS_PER_INCH) * 10_000) / 10_000;
export const hex = (color: string): string => color.slice(1).toUpperCase();
const place = ({ x, y, width, height }: Rect) => ({
  x: inches(x),
  y: inches(y),
  w: inches(width),
  h: inches(height),
});

const CORNER = 4;
/** Fonts of the reader's machine may be a little wider than ours. */
const SLACK = 1.07;
const CHINESE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u;

export const lineHeight = (text: string, size: number): number => size * (CHINESE.test(text) ? 1.42 : 1.24);

/** How tall lines are in a room of that width, both in points. */
export function heightOf(lines: Lines, width: number): number {
  return lines.reduce((sum, runs) => {
    const text = runs.map((run) => run.text).join('');
    const size = Math.max(...runs.map((run) => run.size), 1);
    const wide = runs.reduce((all, run) => all + textWidth(run.text, run.size, run.bold ? 700 : 400), 0);
    return sum + Math.max(1, Math.ceil((wide * SLACK) / Math.max(width, size))) * lineHeight(text, size);
  }, 0);
}

/** What fits in so many lines, with an ellipsis for what doesn't; for headings, whose text stands elsewhere in full. */
export function shortened(text: string, size: number, width: number, lines: number): string {
  if ((textWidth(text, size, 700) * SLACK) / width <= lines) return text;
  const characters = [...text];
  let sum = 0;
  const end = characters.findIndex((character) => {
    sum += textWidth(character, size, 700) * SLACK;
    return sum > width * lines - size;
  });
  return `${characters.slice(0, Math.max(1, end)).join('').trimEnd()}…`;
}

/** Draws on one slide, in points and in our colours; all text goes through here, so that XML can hold it. */
export class Sheet {
  readonly #slide: PptxGenJS.Slide;
  readonly #locale: Locale;
  #notes: string[] = [];

  constructor(slide: PptxGenJS.Slide, locale: Locale) {
    this.#slide = slide;
    this.#locale = locale;
  }

  box(rect: Rect, look: Look, lines: Lines = []): void {
    const { shape = 'rect', padding = 0 } = look;
    const { text, options } = this.#content(lines);
    this.#slide.addText(text, {
      ...place(rect),
      ...options,
      objectName: cleanText(look.name),
      shape: shape as PptxGenJS.SHAPE_NAME,
      ...(shape === 'roundRect' ? { rectRadius: inches(CORNER) } : {}),
      ...(look.fill ? { fill: { color: hex(look.fill) } } : {}),
      ...(look.edge
        ? {
            line: {
              color: hex(look.edge),
              width: look.edgeWidth ?? 0.75,
              ...(look.dash ? { dashType: look.dash } : {}),
            },
          }
        : {}),
      align: look.align ?? 'left',
      valign: look.valign ?? 'top',
      margin: padding,
    });
  }

  #content(lines: Lines) {
    const text = lines.flatMap((runs) =>
      runs.map(({ text, size, color, bold }, nth) => ({
        text: cleanText(text.replace(/\s+/gu, ' ')),
        options: {
          fontSize: size,
          color: hex(color),
          bold: bold === true,
          lang: this.#locale === 'zh-CN' ? 'zh-CN' : 'en-US',
          breakLine: nth === runs.length - 1,
        },
      })),
    );
    return { text, options: { isTextBox: false } };
  }

  image(rect: Rect, { name, alternative, data }: Picture & { readonly data: string }): void {
    this.#slide.addImage({
      ...place(rect),
      data: data.replace(/^data:/u, ''),
      objectName: cleanText(name),
      altText: cleanText(alternative),
    });
  }

  line(from: Rect, look: { name: string; color: string; width: number; dash?: Look['dash'] }): void {
    this.#slide.addShape('line' as PptxGenJS.SHAPE_NAME, {
      ...place(from),
      objectName: cleanText(look.name),
      line: { color: hex(look.color), width: look.width, dashType: look.dash ?? 'solid' },
    });
  }

  /** An arrow from one point to another; the names are those of the boxes that it holds together. */
  arrow(
    from: { readonly x: number; readonly y: number },
    to: { readonly x: number; readonly y: number },
    look: { name: string; color: string; dash: Look['dash'] },
  ): void {
    this.#slide.addShape('line' as PptxGenJS.SHAPE_NAME, {
      ...place({
        x: Math.min(from.x, to.x),
        y: Math.min(from.y, to.y),
        width: Math.abs(to.x - from.x),
        height: Math.abs(to.y - from.y),
      }),
      // From the top left to the bottom right, unless it is turned over.
      ...(to.x < from.x ? { flipH: true } : {}),
      ...(to.y < from.y ? { flipV: true } : {}),
      objectName: cleanText(look.name),
      line: {
        color: hex(look.color),
        width: 1.25,
        dashType: look.dash ?? 'solid',
        endArrowType: 'triangle',
      },
    });
  }

  curves(
    rect: Rect,
    labels: readonly string[],
    series: readonly {
      readonly name: string;
      readonly color: string;
      readonly values: readonly (number | null)[];
    }[],
    alternative: string,
  ): void {
    const own = labels.map((label) => cleanText(label.replace(/\s+/gu, ' ')));
    this.#slide.addChart(
      'line' as PptxGenJS.CHART_NAME,
      series.map(({ name, values }) => ({
        name: cleanText(name),
        labels: own,
        values: values as number[],
      })),
      {
        ...place(rect),
        altText: cleanText(alternative),
        chartColors: series.map(({ color }) => hex(color)),
        lineSmooth: false,
        lineSize: 2,
        lineDataSymbol: 'circle',
        lineDataSymbolSize: 7,
        displayBlanksAs: 'span',
        valAxisMinVal: -5,
        valAxisMaxVal: 5,
        valAxisHidden: true,
        catAxisHidden: true,
        valGridLine: { style: 'none' },
        catGridLine: { style: 'none' },
        showLegend: false,
        layout: { x: 0, y: 0.04, w: 1, h: 0.92 },
      },
    );
  }

  note(...lines: string[]): void {
    this.#notes.push(...lines);
  }

  /** Writes the notes; nothing may be noted after it. */
  close(): void {
    if (this.#notes.length > 0) this.#slide.addNotes(cleanText(this.#notes.join('\n')));
  }
}
