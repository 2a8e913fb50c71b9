import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmailField } from '../shared/EmailField.tsx';
import { Password } from '../shared/Password.tsx';
import type { FieldProps } from '../shared/use-form.ts';

interface Props {
  field: (name: 'name' | 'email' | 'password') => FieldProps;
  /** The invitation is for this address alone. */
  fixedEmail?: boolean;
  size?: 'sm' | 'md';
}

/** Name, e-mail and a password of one's own. */
export function NewAccountFields({ field, fixedEmail = false, size = 'md' }: Props) {
  const { t } = useTranslation('people');
  return (
    <>
      <TextInput
        {...field('name')}
        size={size}
        label={t('field.name')}
        description={t('field.name.what')}
        autoComplete="name"
        maxLength={100}
      />
      <EmailField {...field('email')} size={size} readOnly={fixedEmail} />
      <Password
        {...field('password')}
        size={size}
        label={t('field.password.new')}
        description={t('field.password.new.what')}
        autoComplete="new-password"
      />
    </>
  );
}
