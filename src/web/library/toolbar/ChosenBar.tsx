import { Button } from '@mantine/core';
import { CopyMinus, CopyPlus, Trash2, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryTable } from '../../../core/model/index.ts';
import { IconButton } from '../../kit/index.ts';
import { useReadOnly } from '../../records/index.ts';
import { useMapSession } from '../../sync/index.ts';
import { duplicateCommand } from '../duplicate.ts';
import { useGrid, useGridStore } from '../grid/grid-store.ts';
import { MergeDialog } from '../merge/MergeDialog.tsx';
import { DeleteDialog } from '../usage/DeleteDialog.tsx';
import type { Uses } from '../usage/use-uses.ts';
import classes from './toolbar.module.css';

interface Props {
  table: LibraryTable;
  uses: Uses;
}

/** What can be done with the chosen rows, over the foot of the table. */
export function ChosenBar({ table, uses }: Props) {
  const { t } = useTranslation('library');
  const session = useMapSession();
  const readOnly = useReadOnly();
  const store = useGridStore();
  const chosen = useGrid((state) => state.chosen);
  const [asking, setAsking] = useState<'delete' | 'merge' | null>(null);
  const ids = [...chosen];
  const none = () => store.setState({ chosen: new Set() });
  if (ids.length === 0 || readOnly) return null;

  const duplicate = () => {
    const command = duplicateCommand(session.snapshot(), table, ids, (name) => t('duplicate.name', { name }));
    if (command) session.run(command);
    none();
  };
  return (
    <>
      <div className={classes.chosen} role="toolbar" aria-label={t('chosen.label')}>
        <span className={classes.count}>{t('chosen.count', { count: ids.length })}</span>
        <Button
          size="xs"
          variant="subtle"
          leftSection={<CopyPlus size={14} aria-hidden />}
          onClick={duplicate}
        >
          {t('chosen.duplicate')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          disabled={ids.length < 2}
          leftSection={<CopyMinus size={14} aria-hidden />}
          onClick={() => setAsking('merge')}
        >
          {t('chosen.merge')}
        </Button>
        <Button
          size="xs"
          variant="subtle"
          color="red"
          leftSection={<Trash2 size={14} aria-hidden />}
          onClick={() => setAsking('delete')}
        >
          {t('chosen.delete')}
        </Button>
        <IconButton size={28} label={t('chosen.none')} onClick={none}>
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      {asking === 'delete' && (
        <DeleteDialog table={table} ids={ids} uses={uses} onClose={() => setAsking(null)} onDeleted={none} />
      )}
      {asking === 'merge' && (
        <MergeDialog table={table} ids={ids} onClose={() => setAsking(null)} onMerged={none} />
      )}
    </>
  );
}
