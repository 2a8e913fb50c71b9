import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { THEMES, useTheme } from './themes.ts';

/** The themes, inside a menu. */
export function ThemeItems() {
  const { t } = useTranslation('app');
  const { current, setTheme } = useTheme();
  return (
    <Menu.RadioGroup value={current.value}>
      {THEMES.map(({ value, word, Icon }) => (
        <Menu.RadioItem
          key={value}
          value={value}
          closeMenuOnClick
          onChange={() => setTheme(value)}
          rightSection={<Icon size={16} aria-hidden />}
        >
          {t(word)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
