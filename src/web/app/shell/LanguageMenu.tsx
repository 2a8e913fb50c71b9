import { Button, Menu } from '@mantine/core';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '../../../core/model/index.ts';
import { setLanguage } from '../i18n.ts';

/** Each language under its own name, so that nobody has to read the other one to find it. */
const NAMES: Readonly<Record<Locale, { full: string; short: string }>> = {
  en: { full: 'English', short: 'EN' },
  'zh-CN': { full: '简体中文', short: '中文' },
};

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
          aria-label={t('bar.language', { name: NAMES[current].full })}
        >
          {NAMES[current].short}
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
              {NAMES[locale].full}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
