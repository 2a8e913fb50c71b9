import { Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, PanelBottom, PanelTop, Pencil, Shapes, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecord, useSnapshot } from '../../sync/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { CollapseItems } from '../collapse/CollapseItems.tsx';
import { useStructure } from '../commands/use-structure.ts';
import { canvasUi } from '../ui-store.ts';
import { MENU_ICON } from './menu-icon.ts';
import { RoleItems } from './RoleItems.tsx';

export function LaneMenu({ id }: { id: string }) {
  const { t } = useTranslation('canvas');
  const structure = useStructure();
  const { run } = useCanvas();
  const lane = useRecord('lanes', id);
  const at = useSnapshot(({ lanes }) => lanes.list.findIndex((one) => one.id === id));
  const last = useSnapshot(({ lanes }) => lanes.size - 1);
  // Items of a nested menu close only their own; the canvas's menu goes with them.
  const close = () => canvasUi.set({ menu: null });
  return (
    <>
      <Menu.Item leftSection={<Pencil {...MENU_ICON} />} onClick={() => structure.rename('lanes', id)}>
        {t('rename')}
      </Menu.Item>
      <Menu.Sub position="right-start">
        <Menu.Sub.Target>
          <Menu.Sub.Item leftSection={<Shapes {...MENU_ICON} />}>{t('lane.role')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          <RoleItems
            {...(lane ? { current: lane.role } : {})}
            onPick={(role) => {
              run({ type: 'records.set', targets: [{ table: 'lanes', id }], patch: { role } });
              close();
            }}
          />
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <CollapseItems table="lanes" id={id} />
      <Menu.Divider />
      <Menu.Sub position="right-start">
        <Menu.Sub.Target>
          <Menu.Sub.Item leftSection={<PanelTop {...MENU_ICON} />}>{t('lane.addAbove')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          <RoleItems
            onPick={(role) => {
              close();
              structure.addLane(role, { before: id });
            }}
          />
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Sub position="right-start">
        <Menu.Sub.Target>
          <Menu.Sub.Item leftSection={<PanelBottom {...MENU_ICON} />}>{t('lane.addBelow')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          <RoleItems
            onPick={(role) => {
              close();
              structure.addLane(role, { after: id });
            }}
          />
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Divider />
      <Menu.Item
        leftSection={<ArrowUp {...MENU_ICON} />}
        disabled={at <= 0}
        onClick={() => structure.move('lanes', id, 'earlier')}
      >
        {t('moveUp')}
      </Menu.Item>
      <Menu.Item
        leftSection={<ArrowDown {...MENU_ICON} />}
        disabled={at >= last}
        onClick={() => structure.move('lanes', id, 'later')}
      >
        {t('moveDown')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<Trash2 {...MENU_ICON} />}
        onClick={() => structure.remove('lanes', id)}
      >
        {t('lane.delete')}
      </Menu.Item>
    </>
  );
}
