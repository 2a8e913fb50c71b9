import { TextInput, type TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './use-form.ts';

type Props = FieldProps & Pick<TextInputProps, 'size' | 'readOnly' | 'autoFocus'>;

/** The address that an account goes by. */
export function EmailField(props: Props) {
  const { t } = useTranslation('people');
  return (
    <TextInput
      {...props}
      type="email"
      label={t('field.email')}
      autoComplete="username"
      inputMode="email"
      autoCapitalize="none"
      spellCheck={false}
    />
  );
}
