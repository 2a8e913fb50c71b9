import { ColorSwatch } from '@mantine/core';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EditorProps } from '../editor.ts';
import { read, useDraft } from '../use-draft.ts';
import classes from './plain.module.css';
import { ShortText } from './ShortText.tsx';

/** Calm colours that carry dark and white text alike as a stripe. */
const COLORS = ['#3f5bd6', '#0f766e', '#2f7414', '#8a5a00', '#b4320f', '#c01a6e', '#8b3fc4', '#616a79'];

export function ColorEditor({ binding, id, labelId, readOnly }: EditorProps<'color'>) {
  const { t } = useTranslation('records');
  const value = typeof binding.value === 'string' ? binding.value : '';
  const draft = useDraft(binding, value, (text) => read(text.trim() === '' ? null : text.trim()));
  const swatch = (color: string) => (
    <ColorSwatch
      key={color}
      component="button"
      type="button"
      size={20}
      color={color}
      disabled={readOnly}
      aria-pressed={value === color}
      aria-label={t('field.color.name', { color })}
      onClick={() => binding.commit(value === color ? null : color)}
    >
      {value === color && <Check size={12} color="#fff" aria-hidden />}
    </ColorSwatch>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be named by the label beside it
    <div role="group" aria-labelledby={labelId}>
      <div className={classes.swatches}>{COLORS.map(swatch)}</div>
      <ShortText
        id={id}
        draft={draft}
        placeholder={t(binding.mixed ? 'field.mixed' : 'field.color.none')}
        readOnly={readOnly}
      />
    </div>
  );
}
