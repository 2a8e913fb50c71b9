import { Menu } from '@mantine/core';
import { ArrowDown, ArrowUp, MoreHorizontal, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ALT, IconButton } from '../../kit/index.ts';

import classes from './ScriptEditor.module.css';

interface Props {
  nth: number;
  isFirst: boolean;
  isLast: boolean;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}

/** What can be done with a line beside writing it. */
export function LineMenu({ nth, isFirst, isLast, onMove, onRemove }: Props) {
  const { t } = useTranslation('writing');
  const key = (name: string) => <kbd className={classes.key}>{name}</kbd>;
  return (
    <Menu width={208}>
      <Menu.Target>
        <IconButton size={24} label={t('script.more', { n: nth })} className={classes.more}>
          <MoreHorizontal size={14} aria-hidden />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<ArrowUp size={14} aria-hidden />}
          rightSection={key(`${ALT}↑`)}
          disabled={isFirst}
          onClick={() => onMove(-1)}
        >
          {t('script.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<ArrowDown size={14} aria-hidden />}
          rightSection={key(`${ALT}↓`)}
          disabled={isLast}
          onClick={() => onMove(1)}
        >
          {t('script.moveDown')}
        </Menu.Item>
        <Menu.Item color="red" leftSection={<Trash2 size={14} aria-hidden />} onClick={onRemove}>
          {t('script.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
