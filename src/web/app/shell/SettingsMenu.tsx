import { ActionIcon, Menu } from '@mantine/core';
import { Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LanguageItems } from './LanguageItems.tsx';
import { ThemeItems } from './ThemeItems.tsx';

/** Language and theme behind one button, where the bar has no room for two. */
export function SettingsMenu() {
  const { t } = useTranslation('app');
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('bar.settings')}>
          <Settings2 size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('bar.settings.language')}</Menu.Label>
        <LanguageItems />
        <Menu.Divider />
        <Menu.Label>{t('bar.settings.theme')}</Menu.Label>
        <ThemeItems />
      </Menu.Dropdown>
    </Menu>
  );
}
