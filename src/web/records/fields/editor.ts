import type { Target } from '../../../core/model/index.ts';
import type { FieldKind, FieldOf } from '../descriptors/index.ts';
import type { Binding } from './binding.ts';

export interface EditorProps<K extends FieldKind> {
  readonly field: FieldOf<K>;
  readonly binding: Binding;
  /** The records themselves, for texts that merge; empty for a part of a value. */
  readonly targets: readonly Target[];
  /** For the main control: the label points at it. */
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly readOnly: boolean;
}
