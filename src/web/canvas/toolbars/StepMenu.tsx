import { Menu } from '@mantine/core';
import { ArrowLeft, ArrowRight, PanelLeft, PanelRight, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStructure } from '../commands/use-structure.ts';
import { MENU_ICON } from './menu-icon.ts';

export function StepMenu({ id }: { id: string }) {
  const { t } = useTranslation('canvas');
  const structure = useStructure();
  return (
    <>
      <Menu.Item leftSection={<Pencil {...MENU_ICON} />} onClick={() => structure.rename('steps', id)}>
        {t('rename')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<PanelLeft {...MENU_ICON} />} onClick={() => structure.addStep({ before: id })}>
        {t('step.addBefore')}
      </Menu.Item>
      <Menu.Item leftSection={<PanelRight {...MENU_ICON} />} onClick={() => structure.addStep({ after: id })}>
        {t('step.addAfter')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<ArrowLeft {...MENU_ICON} />}
        onClick={() => structure.move('steps', id, 'earlier')}
      >
        {t('moveLeft')}
      </Menu.Item>
      <Menu.Item
        leftSection={<ArrowRight {...MENU_ICON} />}
        onClick={() => structure.move('steps', id, 'later')}
      >
        {t('moveRight')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<Trash2 {...MENU_ICON} />}
        onClick={() => structure.remove('steps', id)}
      >
        {t('step.delete')}
      </Menu.Item>
    </>
  );
}
