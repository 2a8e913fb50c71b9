import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayBeMissing } from '../../form/schema-of.ts';
import { PickButton } from '../../picker/PickButton.tsx';
import { Picker } from '../../picker/Picker.tsx';
import type { EditorProps } from '../editor.ts';
import classes from './ChoiceEditor.module.css';

const CLEAR = '';

/** Two or three side by side, more in a list. */
export function ChoiceEditor(props: EditorProps<'choice'>) {
  const { field, binding } = props;
  const short = field.options.length <= 3 && (!mayBeMissing(binding.schema) || binding.value !== undefined);
  return short ? <Segments {...props} /> : <List {...props} />;
}

function Segments({ field, binding, labelId, describedBy, readOnly }: EditorProps<'choice'>) {
  const { t } = useTranslation('records');
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      radius="sm"
      classNames={{ root: classes.root, label: classes.label }}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      readOnly={readOnly}
      value={typeof binding.value === 'string' ? binding.value : ''}
      data={field.options.map(({ value, word }) => ({ value, label: t(word) }))}
      onChange={(value) => binding.commit(value)}
    />
  );
}

function List({ field, binding, id, labelId, readOnly, describedBy }: EditorProps<'choice'>) {
  const { t } = useTranslation('records');
  const chosen = field.options.find(({ value }) => value === binding.value);
  const optional = mayBeMissing(binding.schema);
  return (
    <Picker
      label={t(field.label)}
      width="target"
      selected={chosen ? [chosen.value] : []}
      choices={() => [
        ...(optional ? [{ value: CLEAR, label: t('pick.clear') }] : []),
        ...field.options.map(({ value, word }) => ({ value, label: t(word) })),
      ]}
      onPick={(value) => binding.commit(value === CLEAR ? null : value)}
    >
      {({ toggle }) => (
        <PickButton
          id={id}
          labelledBy={labelId}
          aria-describedby={describedBy}
          state={chosen ? 'chosen' : 'vacant'}
          disabled={readOnly}
          onClick={toggle}
        >
          {chosen ? t(chosen.word) : t(binding.mixed ? 'field.mixed' : 'field.none')}
        </PickButton>
      )}
    </Picker>
  );
}
