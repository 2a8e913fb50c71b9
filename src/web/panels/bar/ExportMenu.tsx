import { Button, Menu } from '@mantine/core';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { later } from '../../kit/index.ts';
import classes from './bar.module.css';

const ExportItems = later(async () => (await import('./ExportItems.tsx')).ExportItems);

/** The map as a file. */
export function ExportMenu() {
  const { t } = useTranslation('panels');
  return (
    <Menu width={260}>
      <Menu.Target>
        <Button
          className={classes.worded}
          variant="subtle"
          color="gray"
          size="compact-sm"
          h={32}
          aria-label={t('export.label')}
          onPointerEnter={ExportItems.prepare}
          onFocus={ExportItems.prepare}
        >
          <Download size={16} aria-hidden />
          <span className={classes.word}>{t('export.label')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ExportItems />
      </Menu.Dropdown>
    </Menu>
  );
}
