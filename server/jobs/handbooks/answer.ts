import { fail, ok, type Result } from '../../../src/core/base/index.ts';
import {
  type Draft,
  editionOf,
  editionsIn,
  type Handbook,
  parseEdition,
} from '../../../src/core/handbook/index.ts';
import { isDiskFull } from '../disk-full.ts';
import type { DocumentFault } from './types.ts';
import type { KeptTree, Source, Task } from './wire.ts';

export interface Done {
  readonly facts: object;
  readonly body: Uint8Array;
}

type Tell = (share: number) => void;
type Answers = {
  readonly [What in Task['what']]: (
    task: Extract<Task, { readonly what: What }>,
    source: Source,
    tell: Tell,
  ) => Promise<Result<Done, DocumentFault>>;
};

const failed = (reason: string) => fail<DocumentFault>({ code: 'failed', reason });

/** Null for what is no handbook. What only one kind of question needs is loaded with it. */
async function treeOf(source: { readonly draft: Draft } | KeptTree): Promise<Handbook | null> {
  if ('draft' in source) return (await import('./draft.ts')).buildHandbook(source.draft);
  const tree = JSON.parse(source.tree) as Handbook;
  return source.isSound || (await import('./check-kept.ts')).isHandbook(tree) ? tree : null;
}

/** The part of a handbook that concerns a reader; null when it names nobody of that kind. */
function cutTo(tree: Handbook, name: string): Handbook | null {
  const edition = parseEdition(name);
  if (edition?.for === 'everyone') return tree;
  const known = editionsIn(tree).find(
    (one) => one.edition.for === edition?.for && one.edition.id === edition.id,
  );
  return known ? editionOf(tree, known.edition, known.name) : null;
}

const ANSWERS: Answers = {
  make: async ({ format, edition }, source, tell) => {
    if ('map' in source) return failed('A map is no handbook');
    const whole = await treeOf(source);
    tell(0.2);
    if (!whole) return failed('What was kept is no handbook');
    const tree = cutTo(whole, edition);
    if (!tree) return fail({ code: 'unknown-edition' });
    const { MAKERS } = await import('./formats.ts');
    tell(0.3);
    const { bytes, missing } = await MAKERS[format](tree);
    return ok({ facts: { missing }, body: bytes });
  },
  build: async (_, source, tell) => {
    if (!('draft' in source)) return failed('Only drafts are built');
    const { buildHandbook, sourcesOf } = await import('./draft.ts');
    const sources = sourcesOf(source.draft);
    tell(0.5);
    const tree = buildHandbook(source.draft, sources);
    const { missingGlyphs } = await import('./formats.ts');
    const blocking = sources.flatMap(({ findings }) =>
      findings.filter(({ severity, waived }) => severity === 'error' && !waived),
    );
    const facts = { blocking, missing: await missingGlyphs(tree) };
    return ok({ facts, body: Buffer.from(JSON.stringify(tree)) });
  },
  map: async ({ options }, source) => {
    if (!('map' in source)) return failed('No map came along');
    const { map } = source;
    const [{ renderMapPdf }, { received }] = await Promise.all([
      import('../map-pdf.ts'),
      import('../source.ts'),
    ]);
    const snapshot = 'map' in map ? received({ stored: map }) : map;
    const result = await renderMapPdf(snapshot, options);
    if (!result.ok) return failed(result.error.code);
    const { bytes, ...facts } = result.value;
    return ok({ facts, body: bytes });
  },
};

/** Does a task in the calling process. */
export async function answer(task: Task, source: Source, tell: Tell): Promise<Result<Done, DocumentFault>> {
  try {
    tell(0.05);
    return await (ANSWERS[task.what] as Answers['make'])(task as never, source, tell);
  } catch (error) {
    return fail(faultOf(error));
  }
}

function faultOf(error: unknown): DocumentFault {
  if (isDiskFull(error)) return { code: 'disk-full' };
  return { code: 'failed', reason: error instanceof Error ? error.message : String(error) };
}
