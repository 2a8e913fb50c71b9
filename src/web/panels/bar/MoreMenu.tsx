import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, later } from '../../kit/index.ts';
import classes from './bar.module.css';

const MoreItems = later(async () => (await import('./MoreItems.tsx')).MoreItems);

/** What is asked for less often, and in a narrow window what has no room in the bar. */
export function MoreMenu({ settings }: { settings: ReactNode }) {
  const { t } = useTranslation('panels');
  return (
    <Menu width={248}>
      <Menu.Target>
        <IconButton label={t('bar.more')} onPointerEnter={MoreItems.prepare} onFocus={MoreItems.prepare}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <MoreItems settings={settings} />
      </Menu.Dropdown>
    </Menu>
  );
}
