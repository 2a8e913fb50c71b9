import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Password.module.css';

/** A password that can be looked at while it is typed. */
export function Password(props: PasswordInputProps) {
  const { t } = useTranslation('people');
  return (
    <PasswordInput
      {...props}
      classNames={{ input: classes.input }}
      visibilityToggleButtonProps={{ 'aria-label': t('field.password.show'), tabIndex: 0 }}
    />
  );
}
