import { Menu } from '@mantine/core';
import { useEffect } from 'react';
import { LOCALES } from '../../../core/model/index.ts';
import { prepareLanguage, setLanguage, useLanguage } from '../i18n.ts';
import { LANGUAGE_NAMES } from '../language.ts';

/** The languages, inside a menu. */
export function LanguageItems() {
  useEffect(() => {
    for (const locale of LOCALES) void prepareLanguage(locale);
  }, []);
  return (
    <Menu.RadioGroup value={useLanguage()}>
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
  );
}
