import { Tooltip, VisuallyHidden } from '@mantine/core';
import { createElement, type FunctionComponent, type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../core/model/index.ts';
import type { FieldKind, Field as FieldSpec } from '../descriptors/index.ts';
import type { Binding } from './binding.ts';
import type { EditorProps } from './editor.ts';
import { useEditors } from './editors-context.ts';

interface Props {
  field: FieldSpec;
  binding: Binding;
  targets: readonly Target[];
  readOnly: boolean;
  labelClass: string;
  editorClass?: string;
}

/** Kinds whose main control can be pointed at by a label. */
const UNLABELLED: ReadonlySet<string> = new Set([
  'choices',
  'days',
  'five',
  'rows',
  'group',
  'standards',
  'where',
  'lines',
  'refs',
]);

/** A label and the editor of its kind. */
export function Field({ field, binding, targets, readOnly, labelClass, editorClass }: Props): ReactNode {
  const { t } = useTranslation('records');
  const editors = useEditors();
  const id = useId();
  const labelId = `${id}-label`;
  const hintId = field.hint === undefined ? undefined : `${id}-hint`;
  const editor = createElement(editors[field.kind] as unknown as FunctionComponent<EditorProps<FieldKind>>, {
    field,
    binding,
    targets,
    id,
    labelId,
    describedBy: hintId,
    readOnly,
  });
  const words = <span data-hinted={field.hint !== undefined || undefined}>{t(field.label)}</span>;
  const name = field.hint ? (
    <Tooltip label={t(field.hint)} multiline w={240} position="top-start" withinPortal>
      {words}
    </Tooltip>
  ) : (
    words
  );
  return (
    <>
      {UNLABELLED.has(field.kind) ? (
        <span id={labelId} className={labelClass}>
          {name}
        </span>
      ) : (
        <label id={labelId} htmlFor={id} className={labelClass}>
          {name}
        </label>
      )}
      <div className={editorClass}>
        {editor}
        {field.hint && <VisuallyHidden id={hintId}>{t(field.hint)}</VisuallyHidden>}
      </div>
    </>
  );
}
