import { Button, Menu } from '@mantine/core';
import { Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../i18n.ts';
import { LANGUAGE_NAMES } from '../language.ts';
import { LanguageItems } from './LanguageItems.tsx';
import classes from './TopBar.module.css';

export function LanguageMenu() {
  const { t } = useTranslation('app');
  const current = useLanguage();
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
        <LanguageItems />
      </Menu.Dropdown>
    </Menu>
  );
}
