import { Button } from '@mantine/core';
import { ArrowLeft, Trash2, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryTable } from '../../../core/model/index.ts';
import { ConfirmDialog, IconButton } from '../../kit/index.ts';
import {
  Gone,
  KindIcon,
  OpenRecordProvider,
  RecordForm,
  usageOf,
  useReadOnly,
  useRecordName,
  useWording,
} from '../../records/index.ts';
import type { Pick } from '../../session/index.ts';
import { useIsThere, useSnapshot } from '../../sync/index.ts';
import classes from './Library.module.css';

interface Props {
  table: LibraryTable;
  /** None chosen: the pane says how to choose. */
  id: string | null;
  onDelete: (id: string) => void;
  onClose: () => void;
}

/** The entry that is being edited, with what it refers to opened over it. */
export function EntryPane({ table, id, onDelete, onClose }: Props) {
  const { t } = useTranslation('panels');
  const [over, setOver] = useState<readonly Pick[]>([]);
  const top = over.at(-1) ?? (id === null ? null : { table, id });
  if (top === null) return <p className={classes.choose}>{t('library.choose')}</p>;
  return (
    <OpenRecordProvider value={(pick) => setOver([...over, pick])}>
      <Entry
        key={`${top.table}:${top.id}`}
        pick={top}
        onBack={over.length > 0 ? () => setOver(over.slice(0, -1)) : null}
        onDelete={over.length === 0 && id !== null ? () => onDelete(id) : null}
        onClose={onClose}
      />
    </OpenRecordProvider>
  );
}

interface EntryProps {
  pick: Pick;
  onBack: (() => void) | null;
  onDelete: (() => void) | null;
  onClose: () => void;
}

function Entry({ pick: { table, id }, onBack, onDelete, onClose }: EntryProps) {
  const { t } = useTranslation('panels');
  const { t: word } = useWording();
  const readOnly = useReadOnly();
  const there = useIsThere(table, id);
  const targets = useMemo(() => [{ table, id }], [table, id]);
  return (
    <section className={classes.entry} aria-label={word(`kind.${table}`)}>
      <div className={classes.entryHead}>
        {onBack && (
          <IconButton size={26} label={word('gone.back')} onClick={onBack}>
            <ArrowLeft size={14} aria-hidden />
          </IconButton>
        )}
        <span className={classes.entryKind}>
          <KindIcon table={table} size={13} />
          {word(`kind.${table}`)}
        </span>
        <IconButton size={26} label={t('library.closeEntry')} onClick={onClose}>
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      {there ? <RecordForm targets={targets} /> : <Gone onBack={onBack ?? onClose} />}
      {there && onDelete && !readOnly && (
        <DeleteEntry table={table as LibraryTable} id={id} onDelete={onDelete} />
      )}
    </section>
  );
}

interface DeleteProps {
  table: LibraryTable;
  id: string;
  onDelete: () => void;
}

function DeleteEntry({ table, id, onDelete }: DeleteProps) {
  const { t } = useTranslation('panels');
  const [asking, setAsking] = useState(false);
  const name = useRecordName(table, id);
  const used = useSnapshot((snapshot) => usageOf(snapshot, table).get(id) ?? 0);
  return (
    <div className={classes.delete}>
      <Button
        size="xs"
        variant="subtle"
        color="red"
        leftSection={<Trash2 size={14} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('library.delete.do')}
      </Button>
      <ConfirmDialog
        danger
        opened={asking}
        title={t('library.delete.title', { name })}
        confirm={t('library.delete.do')}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onDelete();
        }}
      >
        <p>{used === 0 ? t('library.delete.unused') : t('library.delete.used', { count: used })}</p>
        <p>{t('library.delete.undo')}</p>
      </ConfirmDialog>
    </div>
  );
}
