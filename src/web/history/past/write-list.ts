import { exportRows } from '../../../core/interchange/index.ts';
import type { EntryGroup } from './entries.ts';
import type { Context } from './say-value.ts';
import { entryName, sentenceOf } from './sentences.ts';

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' / ').trim();

/** The list as a table for a spreadsheet. */
export const listAsCsv = (
  groups: readonly EntryGroup[],
  headings: readonly string[],
  context: Context,
): Promise<string> =>
  exportRows([
    headings,
    ...groups.flatMap((group) =>
      group.entries.flatMap((entry) =>
        entry.differences.map((difference) => [
          groupName(group, context),
          context.wording.t(`kind.${entry.table}`),
          entryName(entry, context),
          context.t(`compare.kind.${difference.kind}`),
          sentenceOf(difference, context),
        ]),
      ),
    ),
  ]);

/** The list as Markdown, to be read and sent on. */
export function listAsMarkdown(groups: readonly EntryGroup[], title: string, context: Context): string {
  const plain = (text: string) => oneLine(text).replace(/([\\`*_[\]<>|#])/g, '\\$1');
  return [
    `# ${plain(title)}`,
    ...groups.flatMap((group) => [
      '',
      `## ${plain(groupName(group, context))}`,
      '',
      ...group.entries.map((entry) => {
        const said = entry.differences.map((difference) => plain(sentenceOf(difference, context)));
        return `- **${plain(context.wording.t(`kind.${entry.table}`))}** ${plain(entryName(entry, context))}: ${said.join('; ')}`;
      }),
    ]),
    '',
  ].join('\n');
}

/** A group's heading: its stage, or what it is a group of. */
export function groupName({ key, stage }: EntryGroup, { snapshot, wording, t }: Context): string {
  if (stage !== null) return snapshot.stages.get(stage)?.title.trim() || wording.t('name.untitled');
  return t(`compare.group.${key as 'journey' | 'lanes' | 'unplaced' | 'rest' | 'library'}`);
}
