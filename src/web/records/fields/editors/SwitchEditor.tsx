import { Switch } from '@mantine/core';
import type { EditorProps } from '../editor.ts';

export function SwitchEditor({ binding, id, describedBy, readOnly }: EditorProps<'switch'>) {
  return (
    <Switch
      id={id}
      size="xs"
      mt={5}
      checked={binding.value === true}
      disabled={readOnly}
      aria-describedby={describedBy}
      onChange={(event) => binding.commit(event.currentTarget.checked)}
    />
  );
}
