import { useTranslation } from 'react-i18next';
import type { EditorProps } from '../editor.ts';
import { ProseField } from '../ProseField.tsx';

export function ProseEditor({ field, targets, id, describedBy, readOnly }: EditorProps<'prose'>) {
  const { t } = useTranslation('records');
  const [target] = targets;
  if (!target) return null;
  return (
    <ProseField
      address={{ target, key: field.key }}
      id={id}
      describedBy={describedBy}
      oneLine={field.lines === 'one'}
      tall={field.lines === 'many'}
      placeholder={readOnly ? t('field.none') : undefined}
      readOnly={readOnly}
    />
  );
}
