import { ActionIcon, Menu } from '@mantine/core';
import { Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SettingsItems } from './SettingsItems.tsx';

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
        <SettingsItems />
      </Menu.Dropdown>
    </Menu>
  );
}
