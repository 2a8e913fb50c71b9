import { Tooltip } from '@mantine/core';
import {
  CircleAlert,
  CircleCheck,
  CloudOff,
  Eye,
  HardDriveDownload,
  Loader,
  type LucideIcon,
  RefreshCw,
} from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { type SaveState as Save, useLiveSession, useStatus } from '../../sync/index.ts';
import classes from './SaveState.module.css';
import { useSettled } from './use-settled.ts';

/** `late`: on its way for so long that one should know where it is meanwhile. */
type Told = Save | 'late' | 'late-unkept';

const LOOKS: Readonly<Record<Told, { Icon: LucideIcon; tone: 'calm' | 'good' | 'warn' | 'bad' }>> = {
  connecting: { Icon: Loader, tone: 'calm' },
  saved: { Icon: CircleCheck, tone: 'good' },
  saving: { Icon: RefreshCw, tone: 'calm' },
  late: { Icon: HardDriveDownload, tone: 'warn' },
  'late-unkept': { Icon: CloudOff, tone: 'bad' },
  offline: { Icon: HardDriveDownload, tone: 'warn' },
  'offline-unkept': { Icon: CloudOff, tone: 'bad' },
  refused: { Icon: CircleAlert, tone: 'bad' },
  'read-only': { Icon: Eye, tone: 'warn' },
};

/** While somebody types, saving and saved would flicker: good news, which is asked for in a pause, may come this late, never the other. */
const PATIENCE_MS = 150;
/** A server that takes changes takes them sooner than this. */
const LATE_MS = 10_000;

const TOUCH = { hover: true, focus: true, touch: true };

/**
 * How the map is saved, in words; what it means is one hover, focus or touch away, and what stops the work is told
 * over the map. Only the words render while somebody types.
 */
export function SaveState() {
  return (
    // Around the button: a live region within it would take its name away.
    <span role="status" aria-live="polite">
      <Tooltip multiline w={280} position="bottom-start" openDelay={200} events={TOUCH} label={<Meaning />}>
        <button type="button" className={classes.button}>
          <Face />
        </button>
      </Tooltip>
    </span>
  );
}

function Face() {
  const { t } = useTranslation('panels');
  const save = useSettledSave();
  const { Icon, tone } = LOOKS[save];
  return (
    <span className={classes.state} data-tone={tone} data-save={save}>
      <Icon size={14} aria-hidden data-turning={save === 'connecting' || save === 'saving' || undefined} />
      <span className={classes.words}>{t(`save.${save}`)}</span>
    </span>
  );
}

function Meaning() {
  const { t } = useTranslation('panels');
  const save = useSettledSave();
  const { role } = useLiveSession();
  const viewOnly = useStatus((status) => status.viewOnly);
  const damaged = useStatus(({ map }) => map.damaged);
  const isLooking = save === 'read-only' && viewOnly;
  return (
    <>
      {t(isLooking && role === 'commenter' ? 'save.comment-only.what' : `save.${save}.what`)}
      {damaged > 0 && ` ${t('save.damaged', { count: damaged })}`}
    </>
  );
}

const patience = (save: Save): number => (save === 'saved' ? PATIENCE_MS : 0);
const patienceWithSaving = (isSaving: boolean): number => (isSaving ? LATE_MS : 0);

function useSettledSave(): Told {
  const session = useLiveSession();
  const read = useCallback(() => session.status.save, [session]);
  const isSaving = useCallback(() => session.status.save === 'saving', [session]);
  const subscribe = session.subscribeStatus;
  const save = useSettled({ read, subscribe, patience });
  const isLate = useSettled({ read: isSaving, subscribe, patience: patienceWithSaving });
  const kept = useStatus(({ map }) => map.kept);
  if (save !== 'saving' || !isLate) return save;
  return kept ? 'late' : 'late-unkept';
}
