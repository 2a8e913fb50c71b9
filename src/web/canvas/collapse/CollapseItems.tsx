import { Menu } from '@mantine/core';
import { ChevronsDownUp, ChevronsUpDown, UnfoldVertical } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { KeyCaps } from '../../commands/index.ts';
import { useSession } from '../../session/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { MENU_ICON } from '../toolbars/menu-icon.ts';
import { type Collapsible, collapseOthers, expandAll, toggleCollapsed } from './collapsing.ts';

/** In a stage's or a lane's menu. */
export function CollapseItems({ table, id }: { table: Collapsible; id: string }) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const collapsed = useSession((state) => state.collapsed);
  const count = useSnapshot((snapshot) => snapshot[table].size);
  const own = collapsed[table].includes(id);
  const any = collapsed.stages.length + collapsed.lanes.length > 0;
  return (
    <>
      <Menu.Item
        leftSection={own ? <ChevronsUpDown {...MENU_ICON} /> : <ChevronsDownUp {...MENU_ICON} />}
        rightSection={<KeyCaps command={table === 'stages' ? 'stage.collapse' : 'lane.collapse'} />}
        onClick={() => toggleCollapsed(canvas, table, id)}
      >
        {t(own ? `expand.${table}` : `collapse.${table}`)}
      </Menu.Item>
      {count > 1 && (
        <Menu.Item
          leftSection={<ChevronsDownUp {...MENU_ICON} />}
          onClick={() => collapseOthers(canvas, table, id)}
        >
          {t(`collapse.others.${table}`)}
        </Menu.Item>
      )}
      {any && (
        <Menu.Item leftSection={<UnfoldVertical {...MENU_ICON} />} onClick={() => expandAll(canvas)}>
          {t('expand.all')}
        </Menu.Item>
      )}
    </>
  );
}
