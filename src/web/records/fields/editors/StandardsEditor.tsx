import { X } from 'lucide-react';
import { useState } from 'react';
import { newId } from '../../../../core/base/index.ts';
import { IconButton } from '../../../kit/index.ts';
import { useIsThere, useMapSession, useSnapshot } from '../../../sync/index.ts';
import type { StandardsSpec } from '../../descriptors/index.ts';
import { useRecordName } from '../../form/name.ts';
import { useOpenRecord } from '../../form/open-record.ts';
import { KindIcon } from '../../form/RecordIcon.tsx';
import { recordSummary } from '../../form/summary.ts';
import { useCreate } from '../../form/use-create.ts';
import { useWording } from '../../form/wording.ts';
import { Picker } from '../../picker/Picker.tsx';
import { recordChoices } from '../../picker/record-choices.tsx';
import type { EditorProps } from '../editor.ts';
import { FieldError } from '../FieldNote.tsx';
import { useFaultSentence } from '../use-fault.ts';
import { AddButton } from './AddButton.tsx';
import classes from './StandardsEditor.module.css';

type To = StandardsSpec['to'];

/** The standards that hold at a card: attached from the library or made on the spot. */
export function StandardsEditor({
  field,
  binding,
  targets,
  id,
  labelId,
  readOnly,
}: EditorProps<'standards'>) {
  const wording = useWording();
  const { t } = wording;
  const session = useMapSession();
  const open = useOpenRecord();
  const create = useCreate();
  const sentence = useFaultSentence();
  const [error, setError] = useState<string | null>(null);
  const { to } = field;
  const attached = Array.isArray(binding.value) ? binding.value.map(String) : [];

  const set = (next: readonly string[], gesture?: string) =>
    setError(sentence(binding.commit([...next], gesture)));
  const toggle = (one: string) =>
    set(attached.includes(one) ? attached.filter((other) => other !== one) : [...attached, one]);
  const make = (name: string) => {
    const owner = session.snapshot().cards.get(targets[0]?.id ?? '')?.owner;
    const gesture = newId();
    const made = create(to, name, { role: owner, gesture });
    if (!made.ok) {
      setError(sentence(made.faults));
      return;
    }
    set([...attached, made.id], gesture);
    // Its name is all it has so far.
    open?.({ table: to, id: made.id, fresh: true });
  };
  return (
    <>
      {attached.length > 0 && (
        <ul className={classes.list} aria-labelledby={labelId}>
          {attached.map((one) => (
            <Standard key={one} to={to} id={one} onDetach={readOnly ? null : () => toggle(one)} />
          ))}
        </ul>
      )}
      <Picker
        several
        width={300}
        label={t(`pick.attach.${to}`)}
        selected={attached}
        choices={() => recordChoices(session.snapshot(), to, wording)}
        empty={t('pick.empty')}
        onPick={toggle}
        onCreate={make}
      >
        {({ toggle: show }) => (
          <AddButton id={id} disabled={readOnly} onClick={show} text={t(`pick.attach.${to}`)} />
        )}
      </Picker>
      <FieldError>{error}</FieldError>
    </>
  );
}

interface StandardProps {
  to: To;
  id: string;
  onDetach: (() => void) | null;
}

function Standard({ to, id, onDetach }: StandardProps) {
  const wording = useWording();
  const { t } = wording;
  const open = useOpenRecord();
  const there = useIsThere(to, id);
  const known = useRecordName(to, id);
  const says = useSnapshot((snapshot) => recordSummary(snapshot, to, id, wording));
  const name = there ? known : id;
  const content = (
    <>
      <span className={classes.icon}>
        <KindIcon table={to} />
      </span>
      <span className={classes.text}>
        <span className={classes.name}>{name}</span>
        <span className={classes.says}>{there ? says : t('pick.missingStandard')}</span>
      </span>
    </>
  );
  return (
    <li className={classes.item} data-missing={!there || undefined}>
      {there && open ? (
        <button type="button" className={classes.open} onClick={() => open({ table: to, id })}>
          {content}
        </button>
      ) : (
        <span className={classes.open}>{content}</span>
      )}
      {onDetach && (
        <IconButton size={24} label={t('pick.detach', { name })} onClick={onDetach}>
          <X size={13} aria-hidden />
        </IconButton>
      )}
    </li>
  );
}
