import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { LINE_PARTS, type LinePart, type Locale } from '../../../model/index.ts';
import { bodySize, COLORS, exactLine, FONT, LANGUAGE, PART_COLORS, TEXT_WIDTH } from './look.ts';

/** Ids of styles, as Word knows those that it has itself. */
export const STYLES = {
  title: 'Title',
  subtitle: 'Subtitle',
  contentsTitle: 'TOCHeading',
  body: 'BodyText',
  bullet: 'ListBullet',
  number: 'ListNumber',
  listMore: 'ListContinue',
  caption: 'Caption',
  header: 'Header',
  footer: 'Footer',
  cell: 'TableText',
  headCell: 'TableHeading',
  after: 'AfterTable',
  factName: 'FactName',
  calloutTitle: 'CalloutTitle',
  scriptName: 'ScriptName',
  scriptSituation: 'ScriptSituation',
  scriptNever: 'ScriptNever',
  figure: 'Figure',
  question: 'Question',
  choice: 'Choice',
  answer: 'Answer',
  answersTitle: 'AnswersTitle',
  coverLine: 'CoverLine',
} as const;

export const RUNS = {
  strong: 'Strong',
  emphasis: 'Emphasis',
  avoid: 'Avoid',
  placeholder: 'Placeholder',
  link: 'Hyperlink',
  label: 'PartLabel',
} as const;

export const TABLES = { grid: 'HandbookTable', facts: 'HandbookFacts', callout: 'HandbookCallout' } as const;

const capital = (part: LinePart): string => part.charAt(0).toUpperCase() + part.slice(1);

export const partStyle = (part: LinePart): string => `Script${capital(part)}`;

export const HEADINGS = 'headings';
/** Where a script's words begin, after the name of their part. */
export const LABEL_WIDTH: Readonly<Record<Locale, number>> = { en: 1_560, 'zh-CN': 1_080 };
export const SCRIPT_INSET = 120;

const own = (
  id: string,
  name: string,
  { run, paragraph }: Pick<IParagraphStyleOptions, 'run' | 'paragraph'>,
  more: Partial<IParagraphStyleOptions> = {},
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  next: id,
  quickFormat: true,
  ...more,
  ...(run ? { run } : {}),
  ...(paragraph ? { paragraph } : {}),
});

const bar = (color: string) => ({ left: { style: 'single', size: 18, space: 6, color } }) as const;

function scriptLine(id: string, name: string, color: string, locale: Locale): IParagraphStyleOptions {
  const left = LABEL_WIDTH[locale] + SCRIPT_INSET;
  return own(id, name, {
    paragraph: {
      spacing: { before: 20, after: 60 },
      indent: { left, hanging: LABEL_WIDTH[locale] },
      leftTabStop: left,
      border: bar(color),
    },
  });
}

const contentsLevel = (level: number): IParagraphStyleOptions =>
  own(`TOC${level}`, `toc ${level}`, {
    run: level === 1 ? { bold: true } : { color: COLORS.muted },
    paragraph: {
      spacing: { before: level === 1 ? 140 : 20, after: 20 },
      indent: { left: (level - 1) * 360 },
      rightTabStop: TEXT_WIDTH,
    },
  });

const heading = (level: 0 | 1 | 2 | 3, size: number, before: number) => ({
  next: STYLES.body,
  run: { size, bold: true, color: level === 0 ? COLORS.accent : COLORS.ink, font: FONT },
  paragraph: {
    keepNext: true,
    keepLines: true,
    spacing: { before, after: level === 0 ? 200 : 100 },
    numbering: { reference: HEADINGS, level },
    outlineLevel: level,
  },
});

const paragraphStyles = (locale: Locale): IParagraphStyleOptions[] => [
  { id: 'Normal', name: 'Normal', quickFormat: true, run: { color: COLORS.ink } },
  own(STYLES.body, 'Body Text', { paragraph: { spacing: { after: 120 } } }),
  own(STYLES.subtitle, 'Subtitle', {
    run: { size: 30, color: COLORS.muted },
    paragraph: { spacing: { after: 480 } },
  }),
  own(STYLES.coverLine, 'Cover Line', {
    run: { size: 24, color: COLORS.muted },
    paragraph: { spacing: { before: 2_800, after: 240 } },
  }),
  own(STYLES.contentsTitle, 'TOC Heading', {
    run: { size: 34, bold: true, color: COLORS.accent },
    paragraph: { spacing: { after: 200 }, keepNext: true },
  }),
  ...[1, 2, 3, 4].map(contentsLevel),
  own(STYLES.bullet, 'List Bullet', { paragraph: { spacing: { after: 60 } } }),
  own(STYLES.number, 'List Number', { paragraph: { spacing: { after: 60 } } }),
  own(STYLES.listMore, 'List Continue', { paragraph: { spacing: { after: 60 } } }),
  own(STYLES.header, 'header', {
    run: { size: 16, color: COLORS.muted },
    paragraph: { border: { bottom: { style: 'single', size: 4, space: 4, color: COLORS.hairline } } },
  }),
  own(STYLES.footer, 'footer', {
    run: { size: 16, color: COLORS.muted },
    paragraph: { border: { top: { style: 'single', size: 4, space: 4, color: COLORS.hairline } } },
  }),
  own(STYLES.cell, 'Table Text', { run: { size: bodySize(locale) - 2 } }),
  own(
    STYLES.headCell,
    'Table Heading',
    { run: { bold: true }, paragraph: { keepNext: true } },
    { basedOn: STYLES.cell },
  ),
  // A paragraph that only keeps two tables apart is as low as Word allows.
  own(STYLES.after, 'After Table', {
    run: { size: 8 },
    paragraph: { spacing: { line: 160, lineRule: 'exact', after: 60 } },
  }),
  own(STYLES.factName, 'Fact Name', { run: { color: COLORS.muted } }, { basedOn: STYLES.cell }),
  own(
    STYLES.calloutTitle,
    'Callout Title',
    { run: { bold: true }, paragraph: { keepNext: true, spacing: { after: 60 } } },
    { next: STYLES.body },
  ),
  own(STYLES.scriptName, 'Script Name', {
    run: { bold: true, size: bodySize(locale) + 2 },
    paragraph: { keepNext: true, spacing: { before: 200, after: 40 } },
  }),
  own(STYLES.scriptSituation, 'Script Situation', {
    run: { color: COLORS.muted },
    paragraph: { keepNext: true, spacing: { after: 80 } },
  }),
  ...LINE_PARTS.map((part) =>
    scriptLine(partStyle(part), `Script ${capital(part)}`, PART_COLORS[part], locale),
  ),
  scriptLine(STYLES.scriptNever, 'Script Never', COLORS.avoid, locale),
  own(STYLES.figure, 'Figure', {
    // A line of a fixed height would show a part of a picture.
    paragraph: {
      keepNext: true,
      alignment: 'center',
      spacing: { before: 120, after: 60, line: 240, lineRule: 'auto' },
    },
  }),
  own(STYLES.question, 'Question', {
    run: { bold: true },
    paragraph: { keepNext: true, spacing: { before: 200, after: 60 } },
  }),
  own(STYLES.choice, 'Choice', { paragraph: { spacing: { after: 40 } } }),
  own(STYLES.answersTitle, 'Answers Title', {
    run: { bold: true, color: COLORS.muted },
    paragraph: { keepNext: true, spacing: { before: 320, after: 80 } },
  }),
  own(STYLES.answer, 'Answer', { paragraph: { spacing: { after: 60 } } }),
];

const edge = (name: string, color: string, size = 4): string =>
  `<w:${name} w:val="single" w:sz="${size}" w:space="0" w:color="${color}"/>`;

const tableStyle = (id: string, name: string, inside: string): string =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>${inside}</w:style>`;

const CELL_ROOM =
  '<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>';

/** Styles of tables, as WordprocessingML: docx has no way to ask for them beside its own styles. */
export const TABLE_STYLES = [
  tableStyle(
    TABLES.grid,
    'Handbook Table',
    `<w:tblPr><w:tblBorders>${edge('top', COLORS.accent, 8)}${edge('bottom', COLORS.hairline)}${edge('insideH', COLORS.hairline)}</w:tblBorders>${CELL_ROOM}</w:tblPr>` +
      `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${COLORS.shade}"/></w:tcPr></w:tblStylePr>`,
  ),
  tableStyle(
    TABLES.facts,
    'Handbook Facts',
    `<w:tblPr><w:tblBorders>${edge('top', COLORS.hairline)}${edge('bottom', COLORS.hairline)}${edge('insideH', COLORS.hairline)}</w:tblBorders>${CELL_ROOM}</w:tblPr>`,
  ),
  tableStyle(TABLES.callout, 'Handbook Callout', `<w:tblPr>${CELL_ROOM}</w:tblPr>`),
].join('');

type Look = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;

/** With the height of its lines, where its letters are of a size of their own. */
function withLine<Style extends Look>(style: Style, locale: Locale): Style {
  const size = style.run?.size;
  const spacing = style.paragraph?.spacing;
  if (size === undefined || spacing?.line !== undefined) return style;
  const line = exactLine(Number(size), locale);
  return { ...style, paragraph: { ...style.paragraph, spacing: { ...line, ...spacing } } };
}

/** Everything that the document looks like is a style: who changes one, changes the handbook. */
export const stylesFor = (locale: Locale): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONT, size: bodySize(locale), language: LANGUAGE },
      paragraph: { spacing: exactLine(bodySize(locale), locale) },
    },
    title: withLine(
      {
        run: { size: 60, bold: true, color: COLORS.ink, font: FONT },
        paragraph: { spacing: { after: 200 }, keepLines: true },
      },
      locale,
    ),
    heading1: withLine(heading(0, 34, 360), locale),
    heading2: withLine(heading(1, 27, 320), locale),
    heading3: withLine(heading(2, 23, 260), locale),
    heading4: withLine(heading(3, 21, 220), locale),
    caption: withLine(
      {
        run: { size: 18, color: COLORS.muted },
        paragraph: { keepNext: true, spacing: { before: 160, after: 80 } },
      },
      locale,
    ),
    hyperlink: { run: { color: COLORS.link, underline: { type: 'single' } } },
  },
  paragraphStyles: paragraphStyles(locale).map((style) => withLine(style, locale)),
  characterStyles: [
    { id: RUNS.strong, name: 'Strong', quickFormat: true, run: { bold: true } },
    {
      id: RUNS.emphasis,
      name: 'Emphasis',
      quickFormat: true,
      // Slanted Chinese is hard to read: it is stressed by dots.
      run: locale === 'zh-CN' ? { emphasisMark: { type: 'dot' } } : { italics: true },
    },
    { id: RUNS.avoid, name: 'Avoid', quickFormat: true, run: { color: COLORS.avoid, strike: true } },
    {
      id: RUNS.placeholder,
      name: 'Placeholder',
      quickFormat: true,
      run: { color: COLORS.accent, bold: true },
    },
    { id: RUNS.label, name: 'Part Label', quickFormat: true, run: { bold: true, color: COLORS.muted } },
  ],
});
