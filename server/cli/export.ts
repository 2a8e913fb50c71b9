import { snapshotOfFile } from '../../src/core/doc/index.ts';
import { renderPptx } from '../../src/core/handbook/index.ts';
import { exportCsv, exportMermaid, exportXlsx } from '../../src/core/interchange/index.ts';
import type { PictureChoice } from '../../src/core/layout/index.ts';
import type { Snapshot } from '../../src/core/model/index.ts';
import {
  ERRORS,
  type ErrorCode,
  EXPORT_FORMATS,
  fillSentence,
  PAPERS,
} from '../../src/core/protocol/index.ts';
import { type ExportFault, type ExportResult, renderMapPdf, renderPng, renderSvg } from '../jobs/index.ts';
import { picturesIn, readJourney, writeResult } from './files.ts';
import type { Voice } from './words.ts';

const THEMES = ['light', 'dark'] as const;
const SCALES = ['1', '2', '3', '4'] as const;

export interface ExportFlags {
  readonly to?: string;
  readonly out?: string;
  readonly theme?: string;
  readonly scale?: string;
  readonly paper?: string;
  /** Ids or names of the stages to be shown. */
  readonly stage?: readonly string[];
  readonly transparent?: boolean;
}

type Picture = Extract<ExportResult, { ok: true }>['value'];

/** Writes a journey file as another kind of file. */
export async function exportJourney(path: string, flags: ExportFlags, voice: Voice): Promise<number> {
  const look = checkedFlags(flags, voice);
  if (!look) return 2;
  const file = await readJourney(path, voice);
  if (!file) return 1;
  if (look.to === 'json') {
    return (await writeResult(flags.out, `${JSON.stringify(file, null, 2)}\n`, voice)) ? 0 : 1;
  }
  if (look.to === 'csv' || look.to === 'mermaid') {
    const snapshot = snapshotOfFile(file);
    const text = look.to === 'csv' ? await exportCsv(snapshot) : exportMermaid(snapshot);
    return (await writeResult(flags.out, text, voice)) ? 0 : 1;
  }
  if (look.to === 'xlsx' || look.to === 'pptx') {
    const snapshot = snapshotOfFile(file);
    const bytes =
      look.to === 'xlsx'
        ? await exportXlsx(snapshot)
        : await renderPptx(snapshot, { pictures: await picturesIn(file, snapshot.cards.list, 'card') });
    return (await writeResult(flags.out, bytes, voice)) ? 0 : 1;
  }
  const snapshot = snapshotOfFile(file);
  const stages = stagesOf(snapshot, flags.stage ?? [], voice);
  if (!stages) return 1;
  const result = await draw(
    snapshot,
    {
      ...look,
      pictures: await picturesIn(file, snapshot.cards.list, 'card'),
      transparent: flags.transparent === true,
      ...(stages.length > 0 ? { stages } : {}),
    },
    voice,
  );
  if (!result.ok) {
    process.stderr.write(`${fillSentence(ERRORS[codeOf(result.error)].sentence, voice.locale)}\n`);
    return 1;
  }
  warnOfGlyphs(result.value, voice);
  return (await writeResult(flags.out, result.value.bytes, voice)) ? 0 : 1;
}

interface Look {
  readonly to: (typeof EXPORT_FORMATS)[number];
  readonly theme: (typeof THEMES)[number];
  readonly scale: number;
  readonly paper: (typeof PAPERS)[number];
}

function checkedFlags(
  { to, theme = 'light', scale = '2', paper = 'one' }: ExportFlags,
  voice: Voice,
): Look | null {
  if (to === undefined) voice.say('to-missing');
  else if (!isOneOf(EXPORT_FORMATS, to)) {
    voice.say('wrong-value', { option: '--to', allowed: EXPORT_FORMATS.join(', ') });
  } else if (!isOneOf(THEMES, theme)) {
    voice.say('wrong-value', { option: '--theme', allowed: THEMES.join(', ') });
  } else if (!isOneOf(SCALES, scale)) {
    voice.say('wrong-value', { option: '--scale', allowed: SCALES.join(', ') });
  } else if (!isOneOf(PAPERS, paper)) {
    voice.say('wrong-value', { option: '--paper', allowed: PAPERS.join(', ') });
  } else return { to, theme, scale: Number(scale), paper };
  return null;
}

const isOneOf = <T extends string>(allowed: readonly T[], value: string): value is T =>
  allowed.some((one) => one === value);

/** Stages by id or by name; null when there is no such stage. */
function stagesOf(snapshot: Snapshot, wanted: readonly string[], voice: Voice): string[] | null {
  const found: string[] = [];
  for (const name of wanted) {
    const { list } = snapshot.stages;
    const stage =
      list.find(({ id }) => id === name) ?? list.find(({ title }) => title.trim() === name.trim());
    if (!stage) {
      const { sentence } = ERRORS['export.unknown-stage'];
      process.stderr.write(`${fillSentence(sentence, voice.locale, { stage: name })}\n`);
      return null;
    }
    found.push(stage.id);
  }
  return found;
}

async function draw(
  snapshot: Snapshot,
  { to, scale, paper, ...choice }: Look & PictureChoice,
  voice: Voice,
): Promise<ExportResult> {
  // The words that the picture adds are the journey's own language: it is the journey's readers who look at it.
  try {
    if (to === 'pdf') return await renderMapPdf(snapshot, { ...choice, paper });
    return to === 'png' ? await renderPng(snapshot, { ...choice, scale }) : await renderSvg(snapshot, choice);
  } catch (error) {
    voice.say('unwritable', { file: to, reason: error instanceof Error ? error.message : String(error) });
    return { ok: false, error: { code: 'failed', reason: '' } };
  }
}

const CODES: Partial<Record<ExportFault['code'], ErrorCode>> = {
  'too-large': 'export.too-large',
  'disk-full': 'export.disk-full',
};
const codeOf = ({ code }: ExportFault): ErrorCode => CODES[code] ?? 'export.failed';

function warnOfGlyphs({ missing }: Picture, voice: Voice): void {
  if (missing.length > 0) voice.say('no-glyphs', { characters: missing.join(' ') });
}
