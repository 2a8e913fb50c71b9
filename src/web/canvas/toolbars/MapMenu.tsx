import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { canvasUi, useCanvasUi } from '../ui-store.ts';
import { LaneMenu } from './LaneMenu.tsx';
import { StageMenu } from './StageMenu.tsx';
import { StepMenu } from './StepMenu.tsx';
import classes from './toolbars.module.css';

const CONTENTS = {
  stages: StageMenu,
  steps: StepMenu,
  lanes: LaneMenu,
} as const;

/** The one menu of the canvas, opened by a header's button or the right mouse button. */
export function MapMenu() {
  const { t } = useTranslation('canvas');
  const menu = useCanvasUi((state) => state.menu);
  if (!menu) return null;
  const Items = CONTENTS[menu.table];
  return (
    <Menu
      key={`${menu.table} ${menu.id}`}
      opened
      onClose={() => canvasUi.set({ menu: null })}
      position="bottom-start"
      offset={0}
      width={220}
      returnFocus={false}
    >
      <Menu.Target>
        <span className={classes.anchor} style={{ left: menu.x, top: menu.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu')}>
        <Items id={menu.id} />
      </Menu.Dropdown>
    </Menu>
  );
}
