import { useRecordName } from '../../form/name.ts';
import type { EditorProps } from '../editor.ts';
import classes from './plain.module.css';

/** What the record belongs to for good: said, not edited. */
export function FixedEditor({ field, binding, id }: EditorProps<'fixed'>) {
  const name = useRecordName(field.to, typeof binding.value === 'string' ? binding.value : undefined);
  return (
    <output id={id} className={classes.fixed}>
      {name}
    </output>
  );
}
