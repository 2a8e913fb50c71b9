import { Menu } from '@mantine/core';
import { ArrowLeftRight, Trash2, Type } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { reverseLinks } from '../../actions/index.ts';
import { useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { useStructure } from '../commands/use-structure.ts';
import { MENU_ICON } from './menu-icon.ts';

export function LinkMenu({ id }: { id: string }) {
  const { t } = useTranslation('canvas');
  const { session, perform } = useCanvas();
  const structure = useStructure();
  return (
    <>
      <Menu.Item
        leftSection={<Type {...MENU_ICON} />}
        onClick={() => useSession.getState().edit({ table: 'links', id, field: 'label' })}
      >
        {t('link.label')}
      </Menu.Item>
      <Menu.Item
        leftSection={<ArrowLeftRight {...MENU_ICON} />}
        onClick={() => perform(reverseLinks(session.snapshot(), [id]))}
      >
        {t('link.reverse')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item color="red" leftSection={<Trash2 {...MENU_ICON} />} onClick={structure.removeSelected}>
        {t('delete')}
      </Menu.Item>
    </>
  );
}
