import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CHANNEL_ICONS } from '../../../core/layout/index.ts';
import { useSnapshot } from '../../sync/index.ts';
import { MapIcon } from '../nodes/MapIcon.tsx';
import classes from './toolbars.module.css';

/** The library's channels; none is one of the choices. */
export function ChannelItems({ onPick }: { onPick: (channel: string | null) => void }) {
  const { t } = useTranslation('canvas');
  const channels = useSnapshot(({ library }) => library.channels.list);
  return (
    <div className={classes.scrolling}>
      {channels.map(({ id, name, kind }) => (
        <Menu.Item
          key={id}
          leftSection={<MapIcon icon={CHANNEL_ICONS[kind]} size={16} />}
          onClick={() => onPick(id)}
        >
          {name}
        </Menu.Item>
      ))}
      {channels.length > 0 && <Menu.Divider />}
      <Menu.Item onClick={() => onPick(null)}>{t('card.noChannel')}</Menu.Item>
    </div>
  );
}
