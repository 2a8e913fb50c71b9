import { Button, Menu } from '@mantine/core';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LOCALES } from '../../../core/model/index.ts';
import { setLanguage } from '../i18n.ts';
import { LANGUAGE_NAMES } from '../language.ts';
import classes from './TopBar.module.css';

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
          aria-label={t('bar.language', { name: LANGUAGE_NAMES[current] })}
        >
          <Languages size={17} aria-hidden />
          <span className={classes.language}>{LANGUAGE_NAMES[current]}</span>
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
              {LANGUAGE_NAMES[locale]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
