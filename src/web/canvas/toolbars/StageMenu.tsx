import { Menu } from '@mantine/core';
import {
  ArrowLeft,
  ArrowRight,
  Columns2,
  Focus,
  MessageCircle,
  PanelLeft,
  PanelRight,
  Pencil,
  Trash2,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DRAWING_WORDS } from '../../../core/layout/index.ts';
import { type Locale, PHASES } from '../../../core/model/index.ts';
import { KeyCaps, keyShortcuts } from '../../commands/index.ts';
import { useSession } from '../../session/index.ts';
import { useRecord } from '../../sync/index.ts';
import { useCanvas } from '../canvas-context.ts';
import { CollapseItems } from '../collapse/CollapseItems.tsx';
import { CommandItem } from './CommandItem.tsx';
import { MENU_ICON } from './menu-icon.ts';

export function StageMenu({ id }: { id: string }) {
  const { t, i18n } = useTranslation('canvas');
  const { run } = useCanvas();
  const stage = useRecord('stages', id);
  const words = DRAWING_WORDS[i18n.language as Locale].phases;
  return (
    <>
      <CommandItem command="rename" icon={Pencil} />
      <CommandItem command="comment.add" icon={MessageCircle} />
      <Menu.Item
        leftSection={<Focus {...MENU_ICON} />}
        rightSection={<KeyCaps command="stage.focus" />}
        aria-keyshortcuts={keyShortcuts('stage.focus')}
        onClick={() => useSession.getState().focusOn(id)}
      >
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
      <CommandItem command="stage.addBefore" icon={PanelLeft} />
      <CommandItem command="stage.addAfter" icon={PanelRight} />
      <CommandItem command="stage.addStep" icon={Columns2} />
      <Menu.Divider />
      <CommandItem command="stage.moveLeft" icon={ArrowLeft} />
      <CommandItem command="stage.moveRight" icon={ArrowRight} />
      <Menu.Divider />
      <CommandItem command="stage.delete" icon={Trash2} color="red" />
    </>
  );
}
