import { fail, ok, type Result } from '../../../src/core/base/index.ts';
import type { Handbook } from '../../../src/core/handbook/index.ts';
import type { DocumentFault } from './types.ts';
import type { Source, Task } from './wire.ts';

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

const ANSWERS: Answers = {
  make: async ({ format }, source, tell) => {
    if (!('tree' in source)) return failed('Handbooks are not built yet');
    const tree = JSON.parse(source.tree) as Handbook;
    const { MAKERS } = await import('./formats.ts');
    const make = MAKERS[format];
    if (!make) return failed(`No maker of ${format}`);
    tell(0.2);
    const { bytes, missing } = await make(tree);
    return ok({ facts: { missing }, body: bytes });
  },
  build: async () => failed('Handbooks are not built yet'),
  map: async ({ options }, source) => {
    if (!('map' in source)) return failed('No map came along');
    const { renderMapPdf } = await import('../map-pdf.ts');
    const result = await renderMapPdf(source.map, options);
    if (!result.ok) return failed(result.error.code);
    const { bytes, ...facts } = result.value;
    return ok({ facts, body: bytes });
  },
};

/** Does a task in the calling process. */
export async function answer(task: Task, source: Source, tell: Tell): Promise<Result<Done, DocumentFault>> {
  try {
    tell(0.05);
    const done = await (ANSWERS[task.what] as Answers['make'])(task as never, source, tell);
    tell(1);
    return done;
  } catch (error) {
    return fail(faultOf(error));
  }
}

function faultOf(error: unknown): DocumentFault {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return { code: 'disk-full' };
  return { code: 'failed', reason: error instanceof Error ? error.message : String(error) };
}
