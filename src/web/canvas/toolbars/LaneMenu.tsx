import { Menu } from '@mantine/core';
import {
  ArrowDown,
  ArrowUp,
  MessageCircle,
  PanelBottom,
  PanelTop,
  Pencil,
  Shapes,
  Trash2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../sync/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { CollapseItems } from '../collapse/CollapseItems.tsx';
import { useStructure } from '../commands/use-structure.ts';
import { canvasUi } from '../ui-store.ts';
import { CommandItem } from './CommandItem.tsx';
import { MENU_ICON } from './menu-icon.ts';
import { RoleItems } from './RoleItems.tsx';

export function LaneMenu({ id }: { id: string }) {
  const { t } = useTranslation('canvas');
  const structure = useStructure();
  const { run } = useCanvas();
  const lane = useRecord('lanes', id);
  // Items of a nested menu close only their own; the canvas's menu goes with them.
  const close = () => canvasUi.set({ menu: null });
  return (
    <>
      <CommandItem command="rename" icon={Pencil} />
      <CommandItem command="comment.add" icon={MessageCircle} />
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
      <CommandItem command="lane.moveUp" icon={ArrowUp} />
      <CommandItem command="lane.moveDown" icon={ArrowDown} />
      <Menu.Divider />
      <CommandItem command="lane.delete" icon={Trash2} color="red" />
    </>
  );
}
