import { Copy } from 'lucide-react';
import { useState } from 'react';
import { STANDARD_TABLES } from '../../../core/analysis/index.ts';
import type { TableName } from '../../../core/model/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { FieldError } from '../fields/FieldNote.tsx';
import { useRecordName } from '../form/name.ts';
import { useReadOnly } from '../form/use-read-only.ts';
import { useWording } from '../form/wording.ts';
import { sharedBy } from './attach.ts';
import classes from './standards.module.css';
import { useAttaching } from './use-standards.ts';

interface Props {
  /** The card from which the record was opened. */
  card: string;
  table: TableName;
  id: string;
}

/** For whoever wants to change a shared standard at one card alone. */
export function SeparateCopy({ card, table: any, id }: Props) {
  const { t } = useWording();
  const readOnly = useReadOnly();
  const name = useRecordName('cards', card);
  const [fault, setFault] = useState<string | null>(null);
  const { copy } = useAttaching(card, setFault);
  const table = STANDARD_TABLES.find((one) => one === any);
  const isShared = useSnapshot(
    (snapshot) =>
      table !== undefined &&
      snapshot.cards.get(card)?.[table].includes(id) === true &&
      sharedBy(snapshot, table, id) > 1,
  );
  if (readOnly || !isShared || !table) return null;
  return (
    <>
      <button type="button" className={classes.copy} onClick={() => copy(table, id, true)}>
        <Copy size={12} aria-hidden />
        {t('standard.copyOf', { card: name })}
      </button>
      <FieldError>{fault}</FieldError>
    </>
  );
}
