import { X } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../../../core/base/index.ts';
import type { LibraryTable } from '../../../../core/model/index.ts';
import { useIsThere, useMapSession } from '../../../sync/index.ts';
import { useRecordName } from '../../form/name.ts';
import { useOpenRecord } from '../../form/open-record.ts';
import { useCreate } from '../../form/use-create.ts';
import { useWording } from '../../form/wording.ts';
import { Picker } from '../../picker/Picker.tsx';
import { recordChoices } from '../../picker/record-choices.tsx';
import type { EditorProps } from '../editor.ts';
import { FieldError } from '../FieldNote.tsx';
import { useFaultSentence } from '../use-fault.ts';
import { AddButton } from './AddButton.tsx';
import classes from './chips.module.css';

/** Several library records, as chips. */
export function RefsEditor({ field, binding, id, labelId, describedBy, readOnly }: EditorProps<'refs'>) {
  const wording = useWording();
  const { t } = wording;
  const session = useMapSession();
  const create = useCreate();
  const sentence = useFaultSentence();
  const [error, setError] = useState<string | null>(null);
  const chosen = Array.isArray(binding.value) ? binding.value.map(String) : [];

  const set = (next: readonly string[], gesture?: string) =>
    setError(sentence(binding.commit([...next], gesture)));
  const toggle = (one: string) =>
    set(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  const make = (name: string) => {
    const gesture = newId();
    const made = create(field.to, name, { gesture });
    if (made.ok) set([...chosen, made.id], gesture);
    else setError(sentence(made.faults));
  };
  return (
    <>
      <div className={classes.chips}>
        {chosen.map((one) => (
          <RefChip key={one} table={field.to} id={one} onRemove={readOnly ? null : () => toggle(one)} />
        ))}
        <Picker
          several
          label={t(field.label)}
          selected={chosen}
          choices={() => recordChoices(session.snapshot(), field.to, wording)}
          empty={t('pick.empty')}
          onPick={toggle}
          onCreate={make}
        >
          {({ toggle: open }) => (
            <AddButton
              id={id}
              labelledBy={labelId}
              describedBy={describedBy}
              disabled={readOnly}
              onClick={open}
            />
          )}
        </Picker>
      </div>
      <FieldError>{error}</FieldError>
    </>
  );
}

interface ChipProps {
  table: LibraryTable;
  id: string;
  onRemove: (() => void) | null;
}

function RefChip({ table, id, onRemove }: ChipProps) {
  const { t } = useWording();
  const open = useOpenRecord();
  const there = useIsThere(table, id);
  const known = useRecordName(table, id);
  const name = there ? known : t('pick.missingId', { id });
  return (
    <span className={classes.chip} data-missing={!there || undefined}>
      {open && there ? (
        <button type="button" className={classes.name} onClick={() => open({ table, id })}>
          {name}
        </button>
      ) : (
        <span className={classes.name}>{name}</span>
      )}
      {onRemove && (
        <button
          type="button"
          className={classes.remove}
          aria-label={t('field.removeItem', { name })}
          onClick={onRemove}
        >
          <X size={12} aria-hidden />
        </button>
      )}
    </span>
  );
}
