import { Menu } from '@mantine/core';
import { Copy, Pencil, Plus, Spline, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MARK_ICONS } from '../../../core/layout/index.ts';
import { toggleMoments } from '../../actions/index.ts';
import { selectedIds, useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { duplicateSelected } from '../commands/duplicate-selected.ts';
import { useStructure } from '../commands/use-structure.ts';
import { addAndEdit } from '../editing/use-card-editing.ts';
import { beginLink } from '../gestures/link-press.ts';
import { MapIcon } from '../nodes/MapIcon.tsx';
import { MENU_ICON } from './menu-icon.ts';

export function CardMenu({ id }: { id: string }) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const structure = useStructure();
  const { session, perform } = canvas;
  const selected = () => selectedIds(useSession.getState().selection, 'cards');
  const addBelow = () => {
    const card = session.snapshot().cards.get(id);
    if (card) addAndEdit(canvas, { lane: card.lane, step: card.step }, { after: id });
  };
  return (
    <>
      <Menu.Item
        leftSection={<Pencil {...MENU_ICON} />}
        onClick={() => useSession.getState().edit({ table: 'cards', id, field: 'title' })}
      >
        {t('edit')}
      </Menu.Item>
      <Menu.Item leftSection={<Plus {...MENU_ICON} />} onClick={addBelow}>
        {t('card.addBelow')}
      </Menu.Item>
      <Menu.Item leftSection={<Spline {...MENU_ICON} />} onClick={() => beginLink(canvas, id)}>
        {t('card.link')}
      </Menu.Item>
      <Menu.Divider />
      {(['pain', 'delight'] as const).map((kind) => (
        <Menu.Item
          key={kind}
          leftSection={
            <span style={{ color: `var(--map-moments-${kind}-mark)` }}>
              <MapIcon icon={MARK_ICONS[kind]} size={15} />
            </span>
          }
          onClick={() => perform(toggleMoments(session.snapshot(), selected(), kind))}
        >
          {t(`moment.${kind}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      <Menu.Item
        leftSection={<Copy {...MENU_ICON} />}
        onClick={() => void duplicateSelected({ session, perform })}
      >
        {t('duplicate')}
      </Menu.Item>
      <Menu.Item color="red" leftSection={<Trash2 {...MENU_ICON} />} onClick={structure.removeSelected}>
        {t('delete')}
      </Menu.Item>
    </>
  );
}
