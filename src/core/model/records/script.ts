import { z } from 'zod';
import type { OrderKey } from '../../base/index.ts';
import { factField, idField, idList, type Known, nameField, proseField, textList } from '../fields.ts';
import { LIMITS } from '../limits.ts';

export const SCRIPT_KINDS = [
  'greeting',
  'enquiry',
  'recommendation',
  'complaint',
  'apology',
  'handover',
  'proactive',
  'closing',
] as const;
export const LINE_PARTS = ['say', 'ask', 'feeling', 'understanding', 'action'] as const;

export const scriptLineSchema = z.looseObject({
  id: idField.optional(),
  part: z.enum(LINE_PARTS),
  text: proseField,
});

/** Two lines of one id would be one line in the live document. */
function distinctLines(lines: ReadonlyArray<{ id?: string | undefined }>, context: z.RefinementCtx): void {
  const ids = new Set<string>();
  lines.forEach(({ id }, index) => {
    if (id !== undefined && ids.has(id)) {
      const params = { fault: 'duplicate-id', params: { id } };
      context.addIssue({ code: 'custom', path: [index, 'id'], params, input: lines });
    }
    if (id !== undefined) ids.add(id);
  });
}

/** What is said, line by line, and what is never said. */
export const scriptSchema = z.looseObject({
  id: idField,
  name: nameField,
  situation: factField.default(''),
  kind: z.enum(SCRIPT_KINDS),
  channels: idList,
  tier: idField.optional(),
  voice: idField.optional(),
  lines: z.array(scriptLineSchema).max(LIMITS.listItems).superRefine(distinctLines).default([]),
  never: textList,
});

export type LinePart = (typeof LINE_PARTS)[number];
export type ScriptLine = Known<z.infer<typeof scriptLineSchema>> & {
  readonly id: string;
  readonly orderKey: OrderKey;
};
export type Script = Omit<Known<z.infer<typeof scriptSchema>>, 'lines'> & {
  readonly lines: readonly ScriptLine[];
};
