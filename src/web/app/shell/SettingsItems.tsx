import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LanguageItems } from './LanguageItems.tsx';
import { ThemeItems } from './ThemeItems.tsx';

/** Language and theme, inside a menu that has other things too. */
export function SettingsItems() {
  const { t } = useTranslation('app');
  return (
    <>
      <Menu.Label>{t('bar.settings.language')}</Menu.Label>
      <LanguageItems />
      <Menu.Divider />
      <Menu.Label>{t('bar.settings.theme')}</Menu.Label>
      <ThemeItems />
    </>
  );
}
