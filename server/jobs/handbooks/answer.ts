import { fail, ok, type Result } from '../../../src/core/base/index.ts';
import type { Handbook } from '../../../src/core/handbook/index.ts';
import { MAKERS } from './formats.ts';
import type { DocumentFault, DocumentSource } from './types.ts';
import type { Task } from './wire.ts';

export interface Done {
  readonly facts: object;
  readonly body: Uint8Array;
}

/** Does a task in the calling process. */
export async function answer(
  task: Task,
  source: DocumentSource,
  progress: (share: number) => void,
): Promise<Result<Done, DocumentFault>> {
  try {
    progress(0.05);
    if (task.what === 'build' || 'draft' in source) {
      return fail({ code: 'failed', reason: 'Handbooks are not built yet' });
    }
    const tree = JSON.parse(source.tree) as Handbook;
    const make = MAKERS[task.format];
    if (!make) return fail({ code: 'failed', reason: `No maker of ${task.format}` });
    progress(0.2);
    const { bytes, missing } = await make(tree);
    progress(1);
    return ok({ facts: { missing }, body: bytes });
  } catch (error) {
    return fail(faultOf(error));
  }
}

function faultOf(error: unknown): DocumentFault {
  if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return { code: 'disk-full' };
  return { code: 'failed', reason: error instanceof Error ? error.message : String(error) };
}
