import { Chip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EditorProps } from '../editor.ts';
import classes from './ChoiceEditor.module.css';

/** Any number of a few. */
export function ChoicesEditor({ field, binding, labelId, describedBy, readOnly }: EditorProps<'choices'>) {
  const { t } = useTranslation('records');
  const chosen = Array.isArray(binding.value) ? binding.value.map(String) : [];
  const toggle = (value: string) => {
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    binding.commit(next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be named by the label beside it
    <div className={classes.chips} role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      {field.options.map(({ value, word }) => (
        <Chip
          key={value}
          size="xs"
          radius="sm"
          variant="light"
          checked={chosen.includes(value)}
          disabled={readOnly}
          onChange={() => toggle(value)}
        >
          {t(word)}
        </Chip>
      ))}
    </div>
  );
}
