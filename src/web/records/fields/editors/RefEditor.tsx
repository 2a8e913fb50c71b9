import { ArrowUpRight } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../../../core/base/index.ts';
import { isLibraryTable } from '../../../../core/model/index.ts';
import { IconButton } from '../../../kit/index.ts';
import { useIsThere, useMapSession } from '../../../sync/index.ts';
import { useRecordName } from '../../form/name.ts';
import { useOpenRecord } from '../../form/open-record.ts';
import { RecordIcon } from '../../form/RecordIcon.tsx';
import { mayBeMissing } from '../../form/schema-of.ts';
import { useCreate } from '../../form/use-create.ts';
import { useWording } from '../../form/wording.ts';
import { PickButton } from '../../picker/PickButton.tsx';
import { Picker } from '../../picker/Picker.tsx';
import { recordChoices } from '../../picker/record-choices.tsx';
import classes from '../controls.module.css';
import type { EditorProps } from '../editor.ts';
import { FieldError } from '../FieldNote.tsx';
import { useFaultSentence } from '../use-fault.ts';

const CLEAR = '';

/** Another record, by name. One that was deleted is still said, and can be replaced. */
export function RefEditor({ field, binding, id, labelId, describedBy, readOnly }: EditorProps<'ref'>) {
  const wording = useWording();
  const { t } = wording;
  const session = useMapSession();
  const open = useOpenRecord();
  const create = useCreate();
  const sentence = useFaultSentence();
  const [error, setError] = useState<string | null>(null);
  const { to } = field;
  const chosen = typeof binding.value === 'string' ? binding.value : undefined;
  const name = useRecordName(to, chosen);
  const there = useIsThere(to, chosen);
  const optional = mayBeMissing(binding.schema);
  const library = isLibraryTable(to) ? to : null;

  const pick = (value: string) => setError(sentence(binding.commit(value === CLEAR ? null : value)));
  const make = (wanted: string) => {
    if (!library) return;
    const gesture = newId();
    const made = create(library, wanted, { gesture });
    setError(sentence(made.ok ? binding.commit(made.id, gesture) : made.faults));
  };
  const missing = chosen !== undefined && !there;
  const words = missing ? t('pick.missingId', { id: chosen }) : name;
  return (
    <>
      <span className={classes.joined}>
        <Picker
          label={t(field.label)}
          selected={chosen === undefined ? [] : [chosen]}
          choices={() => [
            ...(optional && chosen !== undefined ? [{ value: CLEAR, label: t('pick.clear') }] : []),
            ...recordChoices(session.snapshot(), to, wording),
          ]}
          empty={t(library ? 'pick.empty' : 'pick.nothing')}
          onPick={pick}
          onCreate={library ? make : undefined}
        >
          {({ toggle }) => (
            <PickButton
              id={id}
              labelledBy={labelId}
              aria-describedby={describedBy}
              state={missing ? 'missing' : chosen === undefined ? 'vacant' : 'chosen'}
              icon={there && chosen !== undefined && <RecordIcon table={to} id={chosen} />}
              disabled={readOnly}
              onClick={toggle}
            >
              {chosen === undefined ? t(binding.mixed ? 'field.mixed' : 'field.none') : words}
            </PickButton>
          )}
        </Picker>
        {open && there && chosen !== undefined && (
          <IconButton
            size={28}
            label={t('pick.open', { name })}
            onClick={() => open({ table: to, id: chosen })}
          >
            <ArrowUpRight size={14} aria-hidden />
          </IconButton>
        )}
      </span>
      <FieldError>{error}</FieldError>
    </>
  );
}
