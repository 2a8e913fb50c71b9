import { Button } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isLibraryTable } from '../../../core/model/index.ts';
import { useHands } from '../../actions/index.ts';
import { useReadOnly } from '../../records/index.ts';
import type { Pick } from '../../session/index.ts';
import classes from './RecordDrawer.module.css';

interface Props extends Pick {
  onRemoved: () => void;
}

/** Deletes a record of this journey. One of the library is everybody's: it is deleted there. */
export function RemoveRecord({ table, id, onRemoved }: Props) {
  const { t } = useTranslation('insights');
  const readOnly = useReadOnly();
  const { run } = useHands();
  if (readOnly || isLibraryTable(table)) return null;
  return (
    <div className={classes.remove}>
      <Button
        size="xs"
        variant="subtle"
        color="red"
        leftSection={<Trash2 size={14} aria-hidden />}
        onClick={() => {
          if (run({ type: 'records.remove', records: [{ table, id }] })) onRemoved();
        }}
      >
        {t('record.delete')}
      </Button>
    </div>
  );
}
