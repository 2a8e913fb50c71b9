import { Anchor, Button, ColorSwatch, Group, Text, TextInput } from '@mantine/core';
import { Check } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { addWords, isComposing } from '../../kit/index.ts';
import { useWording } from '../../records/index.ts';
import { LATER_PANEL_WORDS } from '../later-words.ts';
import { PEOPLE_COLORS, type Self } from './own-presence.ts';

addWords(LATER_PANEL_WORDS);

interface Props {
  self: Self;
  /** What the server calls this person. */
  placeholder: string;
  /** What that is to the server: with an account, or as a guest, the name is not changed here. */
  kind?: string;
  alone: boolean;
  onChange: (self: Self) => void;
  onDone: () => void;
}

/** One's own name and colour on this device. */
export function SelfForm({ self, placeholder, kind, alone, onChange, onDone }: Props) {
  const { t } = useTranslation('panels');
  const { t: word } = useWording();
  const colorId = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !isComposing(event)) onDone();
  };
  return (
    <>
      {kind === 'person' || kind === 'guest' ? (
        <>
          <Text fw={600}>{placeholder}</Text>
          {kind === 'guest' && (
            <Text size="xs" c="dimmed">
              {t('people.guest')}
            </Text>
          )}
          <Anchor href="/settings" size="sm">
            {t(kind === 'guest' ? 'people.keep' : 'people.account')}
          </Anchor>
        </>
      ) : (
        <TextInput
          size="xs"
          data-autofocus
          label={t('people.name')}
          description={t('people.name.what')}
          placeholder={placeholder}
          maxLength={60}
          value={self.alias}
          onChange={(event) => onChange({ ...self, alias: event.currentTarget.value })}
          onKeyDown={onKeyDown}
        />
      )}
      <Text id={colorId} size="xs" fw={500} mt="sm" mb={6}>
        {t('people.color')}
      </Text>
      <Group gap={6} role="group" aria-labelledby={colorId}>
        {PEOPLE_COLORS.map((color) => (
          <ColorSwatch
            key={color}
            component="button"
            type="button"
            size={24}
            color={color}
            aria-pressed={self.color === color}
            aria-label={word('field.color.name', { color })}
            onClick={() => onChange({ ...self, color })}
          >
            {self.color === color && <Check size={14} color="#fff" aria-hidden />}
          </ColorSwatch>
        ))}
      </Group>
      <Group justify="space-between" mt="md" wrap="nowrap">
        <Text size="xs" c="dimmed">
          {alone ? t('people.alone') : ''}
        </Text>
        <Button size="xs" flex="none" onClick={onDone}>
          {t('people.save')}
        </Button>
      </Group>
    </>
  );
}
