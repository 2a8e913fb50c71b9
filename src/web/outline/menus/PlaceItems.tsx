import { Menu } from '@mantine/core';
import { Columns3, Rows3 } from 'lucide-react';
import { gridOf } from '../../../core/model/index.ts';
import { useCommands } from '../outline-context.ts';
import { useWording } from '../use-wording.ts';
import { MENU_ICON } from './menu-icon.ts';
import classes from './menus.module.css';

interface LanesProps {
  now?: string;
  onPick: (lane: string) => void;
}

/** The lanes of the map, in their order. */
export function LaneItems({ now, onPick }: LanesProps) {
  const { map } = useWording();
  const { session } = useCommands();
  return gridOf(session.snapshot()).lanes.map(({ id, role, title }) => (
    <Menu.Item key={id} disabled={id === now} onClick={() => onPick(id)}>
      {title.trim() || map.roles[role]}
    </Menu.Item>
  ));
}

/** The menu under the menu: to which lane. */
export function ToLane({ now, onPick }: LanesProps) {
  const { t } = useWording();
  return (
    <Menu.Sub position="right-start">
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<Rows3 {...MENU_ICON} />}>{t('card.toLane')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown className={classes.long}>
        <LaneItems now={now} onPick={onPick} />
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

interface StepsProps {
  now?: string;
  onPick: (step: string) => void;
}

/** The menu under the menu: to which step, stage by stage. */
export function ToStep({ now, onPick }: StepsProps) {
  const { t } = useWording();
  return (
    <Menu.Sub position="right-start">
      <Menu.Sub.Target>
        <Menu.Sub.Item leftSection={<Columns3 {...MENU_ICON} />}>{t('card.toStep')}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown className={classes.long}>
        <StepItems now={now} onPick={onPick} />
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}

function StepItems({ now, onPick }: StepsProps) {
  const { t } = useWording();
  const { session } = useCommands();
  return gridOf(session.snapshot()).stages.flatMap(({ stage, steps }) => [
    <Menu.Label key={stage.id}>{stage.title.trim() || t('untitled')}</Menu.Label>,
    ...steps.map(({ id, title }) => (
      <Menu.Item key={id} disabled={id === now} onClick={() => onPick(id)}>
        {title.trim() || t('untitled')}
      </Menu.Item>
    )),
  ]);
}
