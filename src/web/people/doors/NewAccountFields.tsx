import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
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
      <TextInput
        {...field('email')}
        size={size}
        type="email"
        label={t('field.email')}
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        readOnly={fixedEmail}
      />
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
