import { Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton, later } from '../../kit/index.ts';

const ExportItems = later(async () => (await import('./ExportItems.tsx')).ExportItems);

/** The map as a file. */
export function ExportMenu() {
  const { t } = useTranslation('panels');
  return (
    <Menu width={260}>
      <Menu.Target>
        <IconButton
          label={t('export.label')}
          onPointerEnter={ExportItems.prepare}
          onFocus={ExportItems.prepare}
        >
          <Download size={16} aria-hidden />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <ExportItems />
      </Menu.Dropdown>
    </Menu>
  );
}
