import type { EditorProps } from '../editor.ts';
import { ProseField } from '../ProseField.tsx';

export function ProseEditor({ field, targets, id, describedBy, readOnly }: EditorProps<'prose'>) {
  const [target] = targets;
  if (!target) return null;
  return (
    <ProseField
      address={{ target, key: field.key }}
      id={id}
      describedBy={describedBy}
      oneLine={field.lines === 'one'}
      tall={field.lines === 'many'}
      readOnly={readOnly}
    />
  );
}
