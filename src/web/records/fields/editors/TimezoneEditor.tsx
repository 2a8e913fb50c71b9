import { useWording } from '../../form/wording.ts';
import type { EditorProps } from '../editor.ts';
import { CodePicker } from './CodePicker.tsx';

export function TimezoneEditor({ field, binding, ...rest }: EditorProps<'timezone'>) {
  const { t } = useWording();
  return (
    <CodePicker
      {...rest}
      binding={binding}
      label={t(field.label)}
      word={(zone) => zone.replaceAll('_', ' ')}
      choices={() =>
        Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
      }
    />
  );
}
