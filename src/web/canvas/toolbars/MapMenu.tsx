import { Menu } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/index.ts';
import { useReadOnly } from '../../sync/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { canvasUi, useCanvasUi } from '../ui-store.ts';
import { AddLaneMenu } from './AddLaneMenu.tsx';
import { CardMenu } from './CardMenu.tsx';
import { LaneMenu } from './LaneMenu.tsx';
import { LinkMenu } from './LinkMenu.tsx';
import { MomentMenu } from './MomentMenu.tsx';
import { StageMenu } from './StageMenu.tsx';
import { StepMenu } from './StepMenu.tsx';
import classes from './toolbars.module.css';

const CONTENTS = {
  stages: StageMenu,
  steps: StepMenu,
  lanes: LaneMenu,
  cards: CardMenu,
  moments: MomentMenu,
  links: LinkMenu,
  'add-lane': AddLaneMenu,
} as const;

/** The one menu of the canvas, opened by a header's button or the right mouse button. */
export function MapMenu() {
  const { t } = useTranslation('canvas');
  const { grid } = useCanvas();
  const menu = useCanvasUi((state) => state.menu);
  const readOnly = useReadOnly();
  // Left open behind nothing, it would keep the keys to itself.
  useEffect(() => {
    if (menu && readOnly) canvasUi.set({ menu: null });
  }, [menu, readOnly]);
  if (!menu || readOnly) return null;
  const Items = CONTENTS[menu.kind];
  const close = () => {
    canvasUi.set({ menu: null });
    // What was chosen may have put the cursor somewhere already.
    if (!useSession.getState().editing) grid()?.focus({ preventScroll: true });
  };
  return (
    <Menu
      key={`${menu.kind} ${menu.id} ${menu.x} ${menu.y}`}
      opened
      onClose={close}
      position="bottom-start"
      offset={0}
      width={288}
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
