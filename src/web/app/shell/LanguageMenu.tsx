import { Button, Menu } from '@mantine/core';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../../core/model/index.ts';
import { setLanguage } from '../i18n.ts';
import { LANGUAGE_NAMES } from '../language.ts';

export function LanguageMenu() {
  const { t, i18n } = useTranslation('app');
  const current = LOCALES.find((locale) => locale === i18n.language) ?? 'en';
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          h={32}
          px={8}
          leftSection={<Languages size={16} aria-hidden />}
          aria-label={t('bar.language', { name: LANGUAGE_NAMES[current].full })}
        >
          {LANGUAGE_NAMES[current].short}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={current}>
          {LOCALES.map((locale) => (
            <Menu.RadioItem
              key={locale}
              value={locale}
              lang={locale}
              closeMenuOnClick
              onChange={() => setLanguage(locale)}
            >
              {LANGUAGE_NAMES[locale].full}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
