import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { Search } from 'lucide-react';
import { type ChangeEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props extends Omit<TextInputProps, 'value' | 'onChange' | 'type' | 'aria-label'> {
  label: string;
  value: string;
  onSearch: (text: string) => void;
}

/** Searches as one types, but never for the letters of a syllable that is still being composed. */
export function SearchField({ label, value, onSearch, ...input }: Props) {
  const { t } = useTranslation('kit');
  const [composing, setComposing] = useState<string>();
  const onChange = (event: ChangeEvent<HTMLInputElement>) => {
    const text = event.currentTarget.value;
    if (event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing) setComposing(text);
    else onSearch(text);
  };
  return (
    <TextInput
      {...input}
      type="search"
      aria-label={label}
      placeholder={label}
      value={composing ?? value}
      onChange={onChange}
      onCompositionEnd={(event) => {
        setComposing(undefined);
        onSearch(event.currentTarget.value);
      }}
      leftSection={<Search size={15} aria-hidden />}
      rightSection={
        value === '' ? undefined : (
          <CloseButton size="sm" aria-label={t('clear')} onClick={() => onSearch('')} />
        )
      }
    />
  );
}
