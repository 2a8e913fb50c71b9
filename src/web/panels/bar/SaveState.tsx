import { Button, HoverCard, Text } from '@mantine/core';
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
import { type SaveState as Save, useStatus } from '../../sync/index.ts';
import { useWording, type Wording } from '../record/wording.ts';
import classes from './SaveState.module.css';
import { useSettled } from './use-settled.ts';

const LOOKS: Readonly<Record<Save, { Icon: LucideIcon; tone: 'calm' | 'good' | 'warn' | 'bad' }>> = {
  connecting: { Icon: Loader, tone: 'calm' },
  saved: { Icon: CircleCheck, tone: 'good' },
  saving: { Icon: RefreshCw, tone: 'calm' },
  offline: { Icon: HardDriveDownload, tone: 'warn' },
  'offline-unkept': { Icon: CloudOff, tone: 'bad' },
  refused: { Icon: CircleAlert, tone: 'bad' },
  'read-only': { Icon: Eye, tone: 'warn' },
};

/** While somebody types, saving and saved would flicker: good news may come this late, never the other. */
const PATIENCE_MS = 300;

/** How the map is saved, in words: what it means and what to do is one hover or focus away. */
export function SaveState() {
  const wording = useWording();
  const { t } = wording;
  const status = useStatus();
  const save = useSettled(status.save, status.save === 'saved' ? PATIENCE_MS : 0);
  const { Icon, tone } = LOOKS[save];
  const needsReload = save === 'read-only' || save === 'refused';
  return (
    <HoverCard width={280} shadow="lg" openDelay={200} position="bottom-start" withinPortal>
      <HoverCard.Target>
        <button type="button" className={classes.state} data-tone={tone} data-save={save}>
          <Icon
            size={14}
            aria-hidden
            data-turning={save === 'connecting' || save === 'saving' || undefined}
          />
          <span role="status" aria-live="polite" className={classes.words}>
            {t(`save.${save}`)}
          </span>
        </button>
      </HoverCard.Target>
      <HoverCard.Dropdown p="sm">
        <Text size="sm">{explain(save, status.map.refused, wording)}</Text>
        {status.map.damaged > 0 && (
          <Text size="xs" c="dimmed" mt={6}>
            {t('save.damaged', { count: status.map.damaged })}
          </Text>
        )}
        {needsReload && (
          <Button size="xs" variant="default" mt={10} onClick={() => window.location.reload()}>
            {t('save.reload')}
          </Button>
        )}
      </HoverCard.Dropdown>
    </HoverCard>
  );
}

function explain(save: Save, refused: string | null, { t }: Wording): string {
  if (save !== 'refused') return t(`save.${save}.what`);
  switch (refused) {
    case 'bad-message':
    case 'not-signed-in':
    case 'no-right':
    case 'no-such-document':
    case 'other-epoch':
      return t(`save.refused.${refused}`);
    default:
      return t('save.refused.unknown');
  }
}
