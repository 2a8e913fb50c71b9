import { Menu } from '@mantine/core';
import { ArrowLeft, ArrowRight, Columns2, Focus, PanelLeft, PanelRight, Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DRAWING_WORDS } from '../../../core/layout/index.ts';
import { type Locale, PHASES } from '../../../core/model/index.ts';
import { useSession } from '../../session/index.ts';
import { useRecord, useSnapshot } from '../../sync/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { CollapseItems } from '../collapse/CollapseItems.tsx';
import { useStructure } from '../commands/use-structure.ts';
import { MENU_ICON } from './menu-icon.ts';

export function StageMenu({ id }: { id: string }) {
  const { t, i18n } = useTranslation('canvas');
  const structure = useStructure();
  const { run } = useCanvas();
  const stage = useRecord('stages', id);
  const at = useSnapshot(({ stages }) => stages.list.findIndex((one) => one.id === id));
  const last = useSnapshot(({ stages }) => stages.size - 1);
  const words = DRAWING_WORDS[i18n.language as Locale].phases;
  return (
    <>
      <Menu.Item leftSection={<Pencil {...MENU_ICON} />} onClick={() => structure.rename('stages', id)}>
        {t('rename')}
      </Menu.Item>
      <Menu.Item leftSection={<Focus {...MENU_ICON} />} onClick={() => useSession.getState().focusOn(id)}>
        {t('stage.focus')}
      </Menu.Item>
      <CollapseItems table="stages" id={id} />
      <Menu.Divider />
      <Menu.Label>{t('stage.phase')}</Menu.Label>
      <Menu.RadioGroup value={stage?.phase ?? ''}>
        {PHASES.map((phase) => (
          <Menu.RadioItem
            key={phase}
            value={phase}
            closeMenuOnClick
            onChange={() =>
              run({ type: 'records.set', targets: [{ table: 'stages', id }], patch: { phase } })
            }
          >
            {words[phase]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      <Menu.Divider />
      <Menu.Item
        leftSection={<PanelLeft {...MENU_ICON} />}
        onClick={() => structure.addStage({ before: id })}
      >
        {t('stage.addBefore')}
      </Menu.Item>
      <Menu.Item
        leftSection={<PanelRight {...MENU_ICON} />}
        onClick={() => structure.addStage({ after: id })}
      >
        {t('stage.addAfter')}
      </Menu.Item>
      <Menu.Item leftSection={<Columns2 {...MENU_ICON} />} onClick={() => structure.addStep({ stage: id })}>
        {t('stage.addStep')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<ArrowLeft {...MENU_ICON} />}
        disabled={at <= 0}
        onClick={() => structure.move('stages', id, 'earlier')}
      >
        {t('moveLeft')}
      </Menu.Item>
      <Menu.Item
        leftSection={<ArrowRight {...MENU_ICON} />}
        disabled={at >= last}
        onClick={() => structure.move('stages', id, 'later')}
      >
        {t('moveRight')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<Trash2 {...MENU_ICON} />}
        onClick={() => structure.remove('stages', id)}
      >
        {t('stage.delete')}
      </Menu.Item>
    </>
  );
}
