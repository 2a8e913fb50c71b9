import { Menu } from '@mantine/core';
import { Ellipsis, Inbox, Library, PanelRight, Redo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../kit/index.ts';
import { useSession } from '../../session/index.ts';
import { useMapSession, useStatus } from '../../sync/index.ts';
import { useTrayCount } from '../tray/use-tray.ts';
import { ExportItems } from './ExportMenu.tsx';
import { PersonaItems } from './PersonaFilter.tsx';

/** On a phone: what has no room in the bar. */
export function MoreMenu() {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const canRedo = useStatus((status) => status.canRedo);
  const show = useSession((state) => state.show);
  const waiting = useTrayCount();
  return (
    <Menu width={240}>
      <Menu.Target>
        <IconButton label={t('bar.more')}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<PanelRight size={16} aria-hidden />} onClick={() => show('inspector')}>
          {t('bar.inspector')}
        </Menu.Item>
        <Menu.Item leftSection={<Inbox size={16} aria-hidden />} onClick={() => show('tray')}>
          {waiting === 0 ? t('bar.tray') : t('bar.tray.count', { count: waiting })}
        </Menu.Item>
        <Menu.Item leftSection={<Library size={16} aria-hidden />} onClick={() => show('library')}>
          {t('bar.library')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Redo2 size={16} aria-hidden />}
          disabled={!canRedo}
          onClick={() => session.redo()}
        >
          {t('bar.redo')}
        </Menu.Item>
        <PersonaItems />
        <Menu.Divider />
        <ExportItems />
      </Menu.Dropdown>
    </Menu>
  );
}
