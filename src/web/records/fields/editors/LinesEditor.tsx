import { Skeleton } from '@mantine/core';
import { Suspense } from 'react';
import { ScriptEditor } from '../../../writing/index.ts';
import type { EditorProps } from '../editor.ts';

/** A script line by line: what each is for, what is said, in which order. */
export function LinesEditor({ targets, id, labelId, readOnly }: EditorProps<'lines'>) {
  const [target] = targets;
  if (!target) return null;
  return (
    <Suspense fallback={<Skeleton height={96} radius="md" />}>
      <ScriptEditor key={target.id} script={target.id} id={id} labelId={labelId} readOnly={readOnly} />
    </Suspense>
  );
}
