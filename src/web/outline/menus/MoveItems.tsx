import { Menu } from '@mantine/core';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useCommands } from '../outline-context.ts';
import { useWording } from '../use-wording.ts';
import { MENU_ICON } from './menu-icon.ts';

interface Props {
  table: 'stages' | 'steps' | 'cards';
  id: string;
}

/** By one place towards the beginning or the end. */
export function MoveItems({ table, id }: Props) {
  const { t } = useWording();
  const { nudge } = useCommands();
  return (
    <>
      <Menu.Item leftSection={<ArrowUp {...MENU_ICON} />} onClick={() => nudge(table, id, 'earlier')}>
        {t('moveUp')}
      </Menu.Item>
      <Menu.Item leftSection={<ArrowDown {...MENU_ICON} />} onClick={() => nudge(table, id, 'later')}>
        {t('moveDown')}
      </Menu.Item>
    </>
  );
}
