import { memo } from 'react';
import { useSession } from '../../session/index.ts';
import { useOutlineContext } from '../outline-context.ts';
import { ReadText } from './ReadText.tsx';
import type { TextProps } from './text-props.ts';
import { WriteText } from './WriteText.tsx';

/** A text of the journey that reads as a text, and is a field while somebody types in it here. */
export const EditableText = memo(function EditableText(props: TextProps) {
  const { readOnly } = useOutlineContext();
  const { table, id, field } = props;
  const editing = useSession(
    (session) =>
      session.editing?.id === id && session.editing.table === table && session.editing.field === field,
  );
  return editing && !readOnly ? <WriteText {...props} /> : <ReadText {...props} />;
});
