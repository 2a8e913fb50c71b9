import { useTranslation } from 'react-i18next';
import {
  DURATION_UNITS,
  type Duration,
  type DurationUnit,
  parseDuration,
} from '../../../../core/base/index.ts';
import { parseNumber } from '../../../kit/index.ts';
import { mayBeMissing } from '../../form/schema-of.ts';
import { PickButton } from '../../picker/PickButton.tsx';
import { Picker } from '../../picker/Picker.tsx';
import type { Binding } from '../binding.ts';
import classes from '../controls.module.css';
import type { EditorProps } from '../editor.ts';
import { type Reading, read, unreadable, useDraft } from '../use-draft.ts';
import { ShortText } from './ShortText.tsx';

const isDuration = (value: unknown): value is Duration =>
  typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value;

/** Reads an amount of the unit beside it, or a whole duration: "30", "30 s", "2 个工作日". */
export function readDuration(
  text: string,
  unit: DurationUnit,
  before: Duration | undefined,
  optional: boolean,
  hint: string,
): Reading {
  const amount = parseNumber(text);
  if (amount === null) return optional ? read(null) : unreadable(hint);
  const duration = amount === undefined ? parseDuration(text) : amount > 0 ? { amount, unit } : null;
  // Keys that this version does not know stay.
  return duration ? read({ ...before, ...duration }) : unreadable(hint);
}

export function DurationEditor({ binding, id, labelId, describedBy, readOnly }: EditorProps<'duration'>) {
  const { t } = useTranslation('records');
  const value = isDuration(binding.value) ? binding.value : undefined;
  const unit = value?.unit ?? 'min';
  const shown = value ? String(value.amount) : '';
  const draft = useDraft(binding, shown, (text) =>
    readDuration(text, unit, value, mayBeMissing(binding.schema), t('hint.duration.format')),
  );
  return (
    <span className={classes.joined}>
      <ShortText
        id={id}
        draft={draft}
        describedBy={describedBy}
        inputMode="text"
        placeholder={binding.mixed ? t('field.mixed') : undefined}
        readOnly={readOnly}
      />
      {!binding.mixed && (
        <UnitPicker
          id={`${id}-unit`}
          labelId={labelId}
          unit={unit}
          value={value}
          binding={binding}
          readOnly={readOnly || !value}
        />
      )}
    </span>
  );
}

interface UnitProps {
  id: string;
  labelId: string;
  unit: DurationUnit;
  value: Duration | undefined;
  binding: Binding;
  readOnly: boolean;
}

function UnitPicker({ id, labelId, unit, value, binding, readOnly }: UnitProps) {
  const { t } = useTranslation('records');
  return (
    <span className={classes.unit}>
      <Picker
        label={t('unit.label')}
        width={160}
        choices={() => DURATION_UNITS.map((one) => ({ value: one, label: t(`unit.${one}`) }))}
        selected={[unit]}
        onPick={(next) => value && binding.commit({ ...value, unit: next })}
      >
        {({ toggle }) => (
          <PickButton id={id} labelledBy={labelId} state="chosen" disabled={readOnly} onClick={toggle}>
            {t(`unit.${unit}`)}
          </PickButton>
        )}
      </Picker>
    </span>
  );
}
