import type { Target } from '../../../core/model/index.ts';
import type { Field as FieldSpec } from '../descriptors/index.ts';
import type { Binding } from './binding.ts';
import { Field } from './Field.tsx';
import classes from './FieldRow.module.css';

interface Props {
  field: FieldSpec;
  binding: Binding;
  targets?: readonly Target[];
  readOnly: boolean;
  /** Within a group: a narrower label. */
  small?: boolean;
}

const NO_TARGETS: readonly Target[] = [];

/** A field in its row: the label at the left, or above where the editor needs the width. */
export function FieldRow({ field, binding, targets = NO_TARGETS, readOnly, small = false }: Props) {
  const wide = field.wide === true || field.kind === 'group' || field.kind === 'rows';
  const vacant = field.kind === 'group' && !field.bare && classes.vacant;
  return (
    <div
      className={[classes.row, wide && classes.wide, small && classes.small, vacant]
        .filter(Boolean)
        .join(' ')}
      data-field={field.key}
    >
      <Field
        field={field}
        binding={binding}
        targets={targets}
        readOnly={readOnly}
        labelClass={(field.bare ? classes.hidden : classes.label) ?? ''}
        editorClass={classes.editor}
      />
    </div>
  );
}
