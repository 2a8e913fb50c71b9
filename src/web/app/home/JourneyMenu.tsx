import { ActionIcon, Menu, useComputedColorScheme } from '@mantine/core';
import { Copy, Download, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { JourneyInfo } from '../../../core/protocol/index.ts';
import { addresses } from '../../sync/index.ts';
import { useExport } from './use-export.ts';
import type { useJourneyActions } from './use-journey-actions.tsx';

interface Props {
  journey: JourneyInfo;
  actions: ReturnType<typeof useJourneyActions>;
  onRename: () => void;
}

const icon = { size: 15, 'aria-hidden': true } as const;

export function JourneyMenu({ journey, actions, onRename }: Props) {
  const { t } = useTranslation('app');
  const theme = useComputedColorScheme('light');
  const exportTo = useExport();
  const { id, title } = journey;
  return (
    // The field of a rename takes the focus; the menu must not take it back.
    <Menu returnFocus={false} keepMounted={false}>
      <Menu.Target>
        <ActionIcon aria-label={t('card.menu', { title })} size={28}>
          <Ellipsis size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Pencil {...icon} />} onClick={onRename}>
          {t('card.rename')}
        </Menu.Item>
        <Menu.Item leftSection={<Copy {...icon} />} onClick={() => actions.duplicate.mutate(journey)}>
          {t('card.duplicate')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('card.export')}</Menu.Label>
        <Menu.Item
          leftSection={<Download {...icon} />}
          onClick={() => void exportTo(addresses.file(id), title)}
        >
          {t('card.export.file')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Download {...icon} />}
          onClick={() => void exportTo(addresses.picture(id, 'svg', theme), title)}
        >
          {t('card.export.svg')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Download {...icon} />}
          onClick={() => void exportTo(addresses.picture(id, 'png', theme), title)}
        >
          {t('card.export.png')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Download {...icon} />}
          onClick={() => void exportTo(addresses.office(id, 'xlsx'), title)}
        >
          {t('card.export.xlsx')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Download {...icon} />}
          onClick={() => void exportTo(addresses.office(id, 'pptx'), title)}
        >
          {t('card.export.pptx')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="var(--tl-negative)"
          leftSection={<Trash2 {...icon} />}
          onClick={() => actions.toBin.mutate(journey)}
        >
          {t('card.toBin')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
