import { Button } from '@mantine/core';
import { ArrowLeft, Trash2, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isLibraryTable, type LibraryTable } from '../../../core/model/index.ts';
import { IconButton } from '../../kit/index.ts';
import {
  Gone,
  KindIcon,
  type Opened,
  OpenRecordProvider,
  RecordForm,
  useReadOnly,
  useWording,
} from '../../records/index.ts';
import { useIsThere } from '../../sync/index.ts';
import { DeleteDialog } from '../usage/DeleteDialog.tsx';
import { UseList } from '../usage/UseList.tsx';
import type { Uses } from '../usage/use-uses.ts';
import classes from './RecordSheet.module.css';

interface Props {
  table: LibraryTable;
  id: string;
  /** The field that is to be changed: the keyboard goes there. */
  field: { readonly key: string } | null;
  uses: Uses;
  onClose: () => void;
}

/** A record's whole form beside the table; what it refers to opens over it. */
export function RecordSheet({ table, id, field, uses, onClose }: Props) {
  const { t } = useTranslation('library');
  const { t: word } = useWording();
  const [over, setOver] = useState<readonly Opened[]>([]);
  const top = over.at(-1) ?? { table, id };
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (field && sheet.current) return reach(sheet.current, field.key);
  }, [field]);
  const back = over.length > 0 ? () => setOver(over.slice(0, -1)) : null;
  return (
    <aside
      ref={sheet}
      className={classes.sheet}
      aria-label={word(`kind.${top.table}`)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) (back ?? onClose)();
      }}
    >
      <div className={classes.head}>
        {back && (
          <IconButton size={28} label={word('gone.back')} onClick={back}>
            <ArrowLeft size={15} aria-hidden />
          </IconButton>
        )}
        <span className={classes.kind}>
          <KindIcon table={top.table} size={14} />
          {word(`kind.${top.table}`)}
        </span>
        <IconButton size={28} label={t('sheet.close')} onClick={onClose}>
          <X size={15} aria-hidden />
        </IconButton>
      </div>
      <OpenRecordProvider value={(pick) => setOver([...over, pick])}>
        <Body key={`${top.table}:${top.id}`} pick={top} uses={uses} onGone={back ?? onClose} />
      </OpenRecordProvider>
    </aside>
  );
}

/** Where one types is reached before what is pressed. */
const CONTROLS = ['textarea:not([readonly])', 'input:not([readonly]):not([type="hidden"])', 'button'];

/** Brings a field into sight and the keyboard into it, once it is drawn: parts of it come on demand. */
function reach(sheet: HTMLElement, key: string): () => void {
  const go = (): boolean => {
    const field = sheet.querySelector<HTMLElement>(`[data-field="${key}"]`);
    const controls = CONTROLS.flatMap((one) => [...(field?.querySelectorAll<HTMLElement>(one) ?? [])]);
    const control = controls.find((one) => one.offsetParent !== null);
    if (!field || !control) return false;
    field.scrollIntoView({ block: 'nearest' });
    control.focus({ preventScroll: true });
    return true;
  };
  if (go()) return () => {};
  const watcher = new MutationObserver(() => go() && watcher.disconnect());
  watcher.observe(sheet, { childList: true, subtree: true });
  return () => watcher.disconnect();
}

function Body({ pick: { table, id }, uses, onGone }: { pick: Opened; uses: Uses; onGone: () => void }) {
  const { t } = useTranslation('library');
  const readOnly = useReadOnly();
  const there = useIsThere(table, id);
  const targets = useMemo(() => [{ table, id }], [table, id]);
  const [asking, setAsking] = useState(false);
  if (!there || !isLibraryTable(table)) return <Gone onBack={onGone} />;
  return (
    <div className={classes.body}>
      <RecordForm targets={targets} />
      <UseList table={table} id={id} uses={uses} />
      {!readOnly && (
        <Button
          size="xs"
          variant="subtle"
          color="red"
          className={classes.delete}
          leftSection={<Trash2 size={14} aria-hidden />}
          onClick={() => setAsking(true)}
        >
          {t('delete.do')}
        </Button>
      )}
      {asking && (
        <DeleteDialog
          table={table}
          ids={[id]}
          uses={uses}
          onClose={() => setAsking(false)}
          onDeleted={onGone}
        />
      )}
    </div>
  );
}
