import { Menu } from '@mantine/core';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MARK_ICONS } from '../../../core/layout/index.ts';
import { useSession } from '../../session/index.ts';
import { useRecord } from '../../sync/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { useStructure } from '../commands/use-structure.ts';
import { MapIcon } from '../nodes/MapIcon.tsx';
import { MENU_ICON } from './menu-icon.ts';

export function MomentMenu({ id }: { id: string }) {
  const { t } = useTranslation('canvas');
  const { run } = useCanvas();
  const structure = useStructure();
  const moment = useRecord('moments', id);
  const other = moment?.kind === 'pain' ? 'delight' : 'pain';
  return (
    <>
      <Menu.Item
        leftSection={<Pencil {...MENU_ICON} />}
        onClick={() => useSession.getState().edit({ table: 'moments', id, field: 'title' })}
      >
        {t('edit')}
      </Menu.Item>
      <Menu.Item
        leftSection={
          <span style={{ color: `var(--map-moments-${other}-mark)` }}>
            <MapIcon icon={MARK_ICONS[other]} size={15} />
          </span>
        }
        onClick={() =>
          run({ type: 'records.set', targets: [{ table: 'moments', id }], patch: { kind: other } })
        }
      >
        {t(`moment.make.${other}`)}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item color="red" leftSection={<Trash2 {...MENU_ICON} />} onClick={structure.removeSelected}>
        {t('delete')}
      </Menu.Item>
    </>
  );
}
