import { Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton, later } from '../../kit/index.ts';

const MoreItems = later(async () => (await import('./MoreItems.tsx')).MoreItems);

/** In a narrow window: what has no room in the bar. */
export function MoreMenu() {
  const { t } = useTranslation('panels');
  return (
    <Menu width={240}>
      <Menu.Target>
        <IconButton label={t('bar.more')} onPointerEnter={MoreItems.prepare} onFocus={MoreItems.prepare}>
          <Ellipsis size={16} aria-hidden />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <MoreItems />
      </Menu.Dropdown>
    </Menu>
  );
}
