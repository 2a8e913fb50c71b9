import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LOCALES, type Locale } from '../../../core/model/index.ts';

interface Props {
  value: Locale;
  onChange: (locale: Locale) => void;
  /** The label stands above the field. */
  labelled?: boolean;
}

/** In which language somebody is written to; they need not read the inviter's. */
export function LetterLanguage({ value, onChange, labelled = false }: Props) {
  const { t } = useTranslation('people');
  const label = t('invite.language');
  return (
    <Select
      label={labelled ? label : undefined}
      aria-label={labelled ? undefined : label}
      size={labelled ? 'sm' : 'xs'}
      w={labelled ? undefined : 112}
      data={LOCALES.map((locale) => ({ value: locale, label: t(`invite.language.${locale}`) }))}
      value={value}
      allowDeselect={false}
      checkIconPosition="right"
      onChange={(chosen) => chosen && onChange(chosen)}
    />
  );
}
