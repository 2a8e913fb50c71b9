import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';

const SCHEMES = [
  { value: 'light', word: 'bar.theme.light', Icon: Sun },
  { value: 'dark', word: 'bar.theme.dark', Icon: Moon },
  { value: 'auto', word: 'bar.theme.auto', Icon: Monitor },
] as const;

export function ThemeMenu() {
  const { t } = useTranslation('app');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const current = SCHEMES.find(({ value }) => value === colorScheme) ?? SCHEMES[2];
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('bar.theme', { name: t(current.word) })}>
          <current.Icon size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={colorScheme}>
          {SCHEMES.map(({ value, word, Icon }) => (
            <Menu.RadioItem
              key={value}
              value={value}
              closeMenuOnClick
              onChange={() => setColorScheme(value)}
              rightSection={<Icon size={16} aria-hidden />}
            >
              {t(word)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
