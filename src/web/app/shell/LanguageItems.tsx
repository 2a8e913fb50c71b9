import { Menu } from '@mantine/core';
import { LOCALES } from '../../../core/model/index.ts';
import { setLanguage, useLanguage } from '../i18n.ts';
import { LANGUAGE_NAMES } from '../language.ts';

/** The languages, inside a menu. */
export function LanguageItems() {
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
