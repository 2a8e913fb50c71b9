import { ActionIcon, Menu, useComputedColorScheme } from '@mantine/core';
import { Copy, Download, Ellipsis, Pencil, Trash2, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JourneyInfo } from '../../../core/protocol/index.ts';
import { addresses } from '../../sync/index.ts';
import { ShareHost } from '../people/later.ts';
import { useMay, useMayIn } from '../people/use-may.ts';
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
  const may = useMay(journey);
  const mayCopy = useMayIn(journey.workspace)('edit');
  const [sharing, setSharing] = useState(false);
  return (
    <>
      {/* The field of a rename takes the focus; the menu must not take it back. */}
      <Menu returnFocus={false} keepMounted={false}>
        <Menu.Target>
          <ActionIcon aria-label={t('card.menu', { title })} size={28}>
            <Ellipsis size={17} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {may('share') && (
            <Menu.Item leftSection={<UserPlus {...icon} />} onClick={() => setSharing(true)}>
              {t('card.share')}
            </Menu.Item>
          )}
          {may('edit') && (
            <Menu.Item leftSection={<Pencil {...icon} />} onClick={onRename}>
              {t('card.rename')}
            </Menu.Item>
          )}
          {mayCopy && (
            <Menu.Item leftSection={<Copy {...icon} />} onClick={() => actions.duplicate.mutate(journey)}>
              {t('card.duplicate')}
            </Menu.Item>
          )}
          {(may('edit') || mayCopy) && <Menu.Divider />}
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
          {may('delete') && (
            <>
              <Menu.Divider />
              <Menu.Item
                color="var(--tl-negative)"
                leftSection={<Trash2 {...icon} />}
                onClick={() => actions.toBin.mutate(journey)}
              >
                {t('card.toBin')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {sharing && (
        <ShareHost
          shared={{ kind: 'journey', id }}
          title={title}
          workspace={journey.workspace}
          onClose={() => setSharing(false)}
        />
      )}
    </>
  );
}
