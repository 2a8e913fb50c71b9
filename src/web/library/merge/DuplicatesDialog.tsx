import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryTable } from '../../../core/model/index.ts';
import { recordName, recordSummary, useWording } from '../../records/index.ts';
import { useMapSession, useSnapshot } from '../../sync/index.ts';
import { findDuplicates } from './duplicates.ts';
import { MergeDialog } from './MergeDialog.tsx';
import classes from './merge.module.css';

const SHOWN = 100;

/** Groups of records that look like the same one, each to be merged or left. */
export function DuplicatesDialog({ table, onClose }: { table: LibraryTable; onClose: () => void }) {
  const { t } = useTranslation('library');
  const wording = useWording();
  const session = useMapSession();
  const library = useSnapshot((snapshot) => snapshot.library);
  const [merging, setMerging] = useState<readonly string[] | null>(null);
  const groups = findDuplicates(library, table);
  if (merging) {
    const back = () => setMerging(null);
    return <MergeDialog table={table} ids={merging} onClose={back} onMerged={back} />;
  }
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
      size="lg"
      title={t('duplicates.title')}
    >
      <p className={classes.what}>
        {groups.length === 0 ? t('duplicates.none') : t('duplicates.what', { count: groups.length })}
      </p>
      <ul className={classes.groups}>
        {groups.slice(0, SHOWN).map((ids) => (
          <li key={ids.join()} className={classes.group}>
            <ul className={classes.names}>
              {ids.map((id) => (
                <li key={id}>
                  <strong>{recordName(session.snapshot(), table, id, wording)}</strong>
                  <span>{recordSummary(session.snapshot(), table, id, wording)}</span>
                </li>
              ))}
            </ul>
            <Button size="xs" variant="default" onClick={() => setMerging(ids)}>
              {t('duplicates.merge')}
            </Button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
