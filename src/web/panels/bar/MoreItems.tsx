import { Menu } from '@mantine/core';
import {
  BookOpenText,
  History,
  Inbox,
  Library,
  ListChecks,
  MessageCircle,
  PanelRight,
  Redo2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { deedOf } from '../../commands/index.ts';
import { useSession } from '../../session/index.ts';
import { useMapSession, useStatus } from '../../sync/index.ts';
import { useTrayCount } from '../tray/use-tray.ts';
import { ExportItems } from './ExportItems.tsx';
import { PersonaItems } from './PersonaItems.tsx';

/** What has no room in the bar: the items of a menu. */
export function MoreItems() {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const canRedo = useStatus((status) => status.canRedo);
  const show = useSession((state) => state.show);
  const waiting = useTrayCount();
  return (
    <>
      <Menu.Item leftSection={<PanelRight size={16} aria-hidden />} onClick={() => show('inspector')}>
        {t('bar.inspector')}
      </Menu.Item>
      <Menu.Item leftSection={<ListChecks size={16} aria-hidden />} onClick={() => show('findings')}>
        {t('bar.findings')}
      </Menu.Item>
      {deedOf('panel.handbook') && (
        <Menu.Item leftSection={<BookOpenText size={16} aria-hidden />} onClick={() => show('handbook')}>
          {t('bar.handbook')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<History size={16} aria-hidden />} onClick={() => show('history')}>
        {t('bar.history')}
      </Menu.Item>
      <Menu.Item leftSection={<MessageCircle size={16} aria-hidden />} onClick={() => show('talk')}>
        {t('bar.talk')}
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
    </>
  );
}
