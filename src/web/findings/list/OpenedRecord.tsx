import { Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isLibraryTable } from '../../../core/model/index.ts';
import { RecordFindings } from '../../checks/index.ts';
import { BackButton } from '../../kit/index.ts';
import { Gone, KindIcon, RecordForm, UsedBy, useRecordName, useWording } from '../../records/index.ts';
import type { Pick } from '../../session/index.ts';
import { useIsThere } from '../../sync/index.ts';
import classes from './FindingsList.module.css';

interface Props extends Pick {
  /** The record from which this one was opened; none when it was the list. */
  below: Pick | undefined;
  onBack: () => void;
}

/** A library record where it can be mended: what is found about it, all its fields, and where else it counts. */
export function OpenedRecord({ table, id, below, onBack }: Props) {
  const { t } = useTranslation('findings');
  const { t: word } = useWording();
  const there = useIsThere(table, id);
  const belowName = useRecordName(below?.table ?? 'cards', below?.id);
  const targets = useMemo(() => [{ table, id }], [table, id]);
  const to = belowName || t('back');
  return (
    <>
      <BackButton label={t('backTo', { name: to })} onClick={onBack}>
        {to}
      </BackButton>
      {there ? (
        <>
          <p className={classes.recordKind}>
            <KindIcon table={table} size={13} />
            {word(`kind.${table}`)}
          </p>
          <RecordFindings table={table} id={id} />
          <RecordForm targets={targets} />
          {isLibraryTable(table) && (
            <Suspense>
              <UsedBy table={table} id={id} />
            </Suspense>
          )}
        </>
      ) : (
        <Gone onBack={onBack} />
      )}
    </>
  );
}
