import { Drawer } from '@mantine/core';
import { ArrowLeft, X } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../kit/index.ts';
import {
  Gone,
  KindIcon,
  type Opened,
  OpenRecordProvider,
  RecordForm,
  useWording,
} from '../../records/index.ts';
import type { Pick } from '../../session/index.ts';
import { useIsThere } from '../../sync/index.ts';
import { OpenProvider } from './open-context.ts';
import classes from './RecordDrawer.module.css';
import { RemoveRecord } from './RemoveRecord.tsx';
import { ShowOnMap } from './ShowOnMap.tsx';

/** Any record's form over the right edge, with what it refers to opened over it. */
export function RecordDrawer({ children }: { children: ReactNode }) {
  const { t } = useTranslation('insights');
  const [stack, setStack] = useState<readonly Opened[]>([]);
  const open = useCallback((pick: Opened) => setStack([pick]), []);
  const close = () => setStack([]);
  const top = stack.at(-1);
  return (
    <OpenProvider value={open}>
      {children}
      <Drawer.Root
        opened={top !== undefined}
        onClose={close}
        position="right"
        size={440}
        trapFocus
        classNames={{ content: classes.content }}
      >
        <Drawer.Overlay backgroundOpacity={0.12} />
        <Drawer.Content aria-label={t('record.open')}>
          {top && (
            <OpenRecordProvider value={(pick) => setStack([...stack, pick])}>
              <OpenedRecord
                key={`${top.table}:${top.id}`}
                pick={top}
                onBack={stack.length > 1 ? () => setStack(stack.slice(0, -1)) : null}
                onClose={close}
              />
            </OpenRecordProvider>
          )}
        </Drawer.Content>
      </Drawer.Root>
    </OpenProvider>
  );
}

interface Props {
  pick: Pick;
  onBack: (() => void) | null;
  onClose: () => void;
}

function OpenedRecord({ pick: { table, id }, onBack, onClose }: Props) {
  const { t } = useTranslation('insights');
  const records = useWording();
  const there = useIsThere(table, id);
  const targets = useMemo(() => [{ table, id }], [table, id]);
  return (
    <>
      <div className={classes.head}>
        {onBack && (
          <IconButton size={28} label={t('record.back')} onClick={onBack}>
            <ArrowLeft size={15} aria-hidden />
          </IconButton>
        )}
        <h2 className={classes.kind}>
          <KindIcon table={table} size={14} />
          {records.t(`kind.${table}`)}
        </h2>
        <ShowOnMap table={table} id={id} />
        <IconButton size={28} label={t('record.close')} onClick={onClose} data-autofocus>
          <X size={15} aria-hidden />
        </IconButton>
      </div>
      <div className={classes.body}>
        {there ? <RecordForm targets={targets} /> : <Gone onBack={onBack ?? onClose} />}
        {there && <RemoveRecord table={table} id={id} onRemoved={onBack ?? onClose} />}
      </div>
    </>
  );
}
