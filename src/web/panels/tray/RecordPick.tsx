import { useId } from 'react';
import type { TableName } from '../../../core/model/index.ts';
import fieldRow from '../../records/fields/FieldRow.module.css';
import { PickButton, Picker, recordChoices, useRecordName, useWording } from '../../records/index.ts';
import { useMapSession, useRecord } from '../../sync/index.ts';

interface Props {
  table: TableName;
  label: string;
  value: string | undefined;
  onPick: (id: string) => void;
  disabled?: boolean;
  /** What holds while nothing is chosen. */
  vacant?: string;
}

/** Chooses a record of the map: a step, a lane, a stage. */
export function RecordPick({ table, label, value, onPick, disabled, vacant }: Props) {
  const wording = useWording();
  const session = useMapSession();
  const id = useId();
  const there = useRecord(table, value) !== undefined;
  const name = useRecordName(table, there ? value : undefined);
  return (
    <div className={fieldRow.row}>
      <label id={`${id}-label`} htmlFor={id} className={fieldRow.label}>
        {label}
      </label>
      <div className={fieldRow.editor}>
        <Picker
          label={label}
          selected={value === undefined ? [] : [value]}
          choices={() => recordChoices(session.snapshot(), table, wording)}
          onPick={onPick}
        >
          {({ toggle }) => (
            <PickButton
              id={id}
              labelledBy={`${id}-label`}
              state={there ? 'chosen' : 'vacant'}
              disabled={disabled}
              onClick={toggle}
            >
              {there ? name : (vacant ?? wording.t('field.none'))}
            </PickButton>
          )}
        </Picker>
      </div>
    </div>
  );
}
