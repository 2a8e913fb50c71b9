import { placeholdersIn, type Script as ScriptRecord } from '../../model/index.ts';
import type { Script } from '../tree/block.ts';
import type { Inline } from '../tree/inline.ts';
import { audienceOf, type Line, oneLine, said } from './nodes.ts';

/** What is said, with its placeholders; nothing else in it is markup. */
export function spokenLine(text: string): Line {
  const line: Inline[] = [];
  let from = 0;
  for (const place of placeholdersIn(text)) {
    line.push(...said(text.slice(from, place.from)), {
      type: 'placeholder',
      name: place.known ?? place.name,
    });
    from = place.to;
  }
  return [...line, ...said(text.slice(from))];
}

/** A script as it is read aloud; lines without a text are left out. */
export const scriptBlock = (script: ScriptRecord, name: string): Script => ({
  type: 'script',
  id: script.id,
  name,
  situation: oneLine(script.situation),
  kind: script.kind,
  ...audienceOf([], script.channels),
  lines: script.lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ part, text }) => ({ part, children: spokenLine(text.trim()) })),
  never: script.never.filter((text) => text.trim() !== '').map((text) => said(text.trim())),
});
