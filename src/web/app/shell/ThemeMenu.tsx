import { ActionIcon, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ThemeItems } from './ThemeItems.tsx';
import { useTheme } from './themes.ts';

export function ThemeMenu() {
  const { t } = useTranslation('app');
  const { current } = useTheme();
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('bar.theme', { name: t(current.word) })}>
          <current.Icon size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ThemeItems />
      </Menu.Dropdown>
    </Menu>
  );
}
