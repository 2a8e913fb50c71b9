import { Menu } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandId, KeyCaps, keyShortcuts, runCommand, whyNot } from '../../commands/index.ts';
import { addCommandWords } from '../../commands/words.ts';
import { MENU_ICON } from './menu-icon.ts';

addCommandWords();

interface Props {
  command: CommandId;
  icon?: LucideIcon;
  /** In place of the icon. */
  sign?: ReactNode;
  color?: string;
}

/** A command in the canvas's menu: its name and its key, done to what is selected. */
export function CommandItem({ command, icon: Icon, sign, color }: Props) {
  const { t } = useTranslation('commands');
  return (
    <Menu.Item
      {...(color ? { color } : {})}
      leftSection={Icon ? <Icon {...MENU_ICON} /> : sign}
      rightSection={<KeyCaps command={command} />}
      aria-keyshortcuts={keyShortcuts(command)}
      disabled={whyNot(command) !== null}
      onClick={() => runCommand(command)}
    >
      {t(`name.${command}`)}
    </Menu.Item>
  );
}
