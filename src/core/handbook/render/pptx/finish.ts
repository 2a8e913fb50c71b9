import { unzipSync } from 'fflate';
import { PALETTE } from '../../../layout/index.ts';
import type { Locale } from '../../../model/index.ts';
import { editFile, type Files, fixTimes, packFiles } from '../archive.ts';
import { CONNECTS, SITES, type Site } from './links.ts';
import { hex } from './slide.ts';

/** No clock is asked: a map has no day of its own. */
const MADE = '2000-01-01';
const LANGUAGE: Readonly<Record<Locale, string>> = { en: 'en-US', 'zh-CN': 'zh-CN' };

const SHAPE = /<p:sp><p:nvSpPr><p:cNvPr id="(\d+)" name="([^"]*)">.*?<\/p:sp>/gsu;

const isSite = (text: string | undefined): text is Site => text !== undefined && Object.hasOwn(SITES, text);

/** Lines that hold two boxes together become connectors: they follow when a box is moved. */
function connect(slide: string): string {
  const ids = new Map([...slide.matchAll(SHAPE)].map(([, id = '', name = '']) => [name, id]));
  return slide.replace(SHAPE, (shape: string, id: string, name: string) => {
    const [from, to] = name.split(CONNECTS).map((end) => {
      const at = end.lastIndexOf('|');
      const site = end.slice(at + 1);
      const box = ids.get(end.slice(0, at));
      return box !== undefined && isSite(site) ? { box, site } : null;
    });
    const properties = /<p:spPr>.*?<\/p:spPr>/su.exec(shape)?.[0];
    if (!from || !to || !properties) return shape;
    const isSideways = from.site === 'left' || from.site === 'right';
    const form = properties.replace(
      'prst="line"',
      `prst="${isSideways ? 'bentConnector3' : 'straightConnector1'}"`,
    );
    return (
      `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${id}" name="link ${id}"/><p:cNvCxnSpPr>` +
      `<a:stCxn id="${from.box}" idx="${SITES[from.site]}"/><a:endCxn id="${to.box}" idx="${SITES[to.site]}"/>` +
      `</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>${form}</p:cxnSp>`
    );
  });
}

/** A paragraph a line: in one paragraph line ends would be spaces. */
const paragraphs = (language: string) => (notes: string) =>
  notes.replace(
    /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/u,
    (_, text: string) =>
      text
        .split(/\r?\n/u)
        .map((line) =>
          line === ''
            ? `<a:p><a:endParaRPr lang="${language}" dirty="0"/></a:p>`
            : `<a:p><a:r><a:rPr lang="${language}" dirty="0"/><a:t>${line}</a:t></a:r></a:p>`,
        )
        .join(''),
  );

const { light } = PALETTE;
const ACCENTS = [
  light.accent,
  light.roles.customer.mark,
  light.roles.feeling.mark,
  light.roles.frontstage.mark,
  light.roles.moments.mark,
  light.roles.support.mark,
];

/** Fonts and colours of the theme: text that names no font of its own follows it. */
const theme = (text: string): string =>
  ACCENTS.reduce(
    (changed, color, nth) =>
      changed.replace(
        new RegExp(`<a:accent${nth + 1}>.*?</a:accent${nth + 1}>`, 'su'),
        `<a:accent${nth + 1}><a:srgbClr val="${hex(color)}"/></a:accent${nth + 1}>`,
      ),
    text.replace(
      /(<a:(?:major|minor)Font>)\s*<a:latin [^>]*\/>\s*<a:ea [^>]*\/>/gu,
      '$1<a:latin typeface="Arial"/><a:ea typeface="Microsoft YaHei"/>',
    ),
  );

/** A number that nobody gave is none: an empty one would be a broken chart. */
const gaps = (chart: string): string => chart.replace(/<c:pt idx="\d+"><c:v><\/c:v><\/c:pt>/gu, '');

const CHART = /^ppt\/charts\/chart(\d+)\.xml$/u;

/** Charts are counted on from presentation to presentation: here they begin with 1. */
function numberCharts(files: Files): Files {
  const numbers = Object.keys(files)
    .flatMap((name) => CHART.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
  const renamed = (text: string): string =>
    text.replace(
      /(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(\.xml|\.xlsx)/gu,
      (_, before: string, n: string, after: string) => `${before}${numbers.indexOf(n) + 1}${after}`,
    );
  const named: Files = {};
  for (const [name, content] of Object.entries(files)) {
    named[renamed(name)] = content;
    if (name.endsWith('.rels') || name.startsWith('[')) editFile(named, renamed(name), renamed);
  }
  return named;
}

/** The same presentation with nothing in it that differs from one making to the next. */
export function finish(bytes: Uint8Array, locale: Locale): Uint8Array {
  const files = numberCharts(unzipSync(bytes));
  fixTimes(files, MADE);
  for (const [name, content] of Object.entries(files)) {
    if (/^ppt\/slides\/slide\d+\.xml$/u.test(name)) editFile(files, name, connect);
    else if (name.startsWith('ppt/notesSlides/notesSlide'))
      editFile(files, name, paragraphs(LANGUAGE[locale]));
    else if (name.startsWith('ppt/theme/')) editFile(files, name, theme);
    else if (CHART.test(name)) editFile(files, name, gaps);
    else if (name.endsWith('.xlsx')) {
      const book: Files = unzipSync(content);
      fixTimes(book, MADE);
      files[name] = packFiles(book);
    }
  }
  return packFiles(files);
}
