import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Findings } from '../../checks/index.ts';
import { Gone, KindIcon, RecordForm, useRecordName } from '../../records/index.ts';
import type { Pick } from '../../session/index.ts';
import { useFindingsAbout, useIsThere } from '../../sync/index.ts';
import classes from './FindingsList.module.css';

/** A library record where it can be mended, with what is found about it. */
export function OpenedRecord({ table, id, onBack }: Pick & { onBack: () => void }) {
  const { t } = useTranslation('findings');
  const there = useIsThere(table, id);
  const name = useRecordName(table, id);
  const findings = useFindingsAbout(table, id);
  const targets = useMemo(() => [{ table, id }], [table, id]);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <button ref={back} type="button" className={classes.back} onClick={onBack}>
        <ArrowLeft size={14} aria-hidden />
        {t('back')}
      </button>
      <h3 className={classes.recordName}>
        <KindIcon table={table} />
        {name}
      </h3>
      {findings.length > 0 && <Findings findings={findings} />}
      {there ? <RecordForm targets={targets} /> : <Gone onBack={onBack} />}
    </>
  );
}
