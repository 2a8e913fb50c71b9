import { Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  BookOpenText,
  Check,
  History,
  Inbox,
  Keyboard,
  Library,
  ListChecks,
  type LucideIcon,
  MessageCircle,
  PanelRight,
  Redo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { deedOf, runCommand, shortcutOf } from '../../commands/index.ts';
import { type PanelName, useSession } from '../../session/index.ts';
import { useMapSession, useStatus } from '../../sync/index.ts';
import { useTrayCount } from '../tray/use-tray.ts';
import classes from './bar.module.css';
import { ExportItems } from './ExportItems.tsx';
import { PersonaItems } from './PersonaItems.tsx';
import { usePhone } from './use-phone.ts';

interface Props {
  /** How the program looks and speaks. */
  settings: ReactNode;
}

/** What is not in the bar: the items of a menu. */
export function MoreItems({ settings }: Props) {
  const { t } = useTranslation('panels');
  const session = useMapSession();
  const canRedo = useStatus((status) => status.canRedo);
  const waiting = useTrayCount();
  const phone = usePhone();
  const narrow = useNarrowerThan(1000);
  const middle = useNarrowerThan(1240);
  const handbooks = deedOf('panel.handbook') !== undefined;
  return (
    <>
      {narrow && (
        <>
          <PanelItem name="inspector" Icon={PanelRight} label={t('bar.inspector')} />
          <PanelItem name="findings" Icon={ListChecks} label={t('bar.findings')} />
          <PanelItem name="talk" Icon={MessageCircle} label={t('bar.talk')} />
        </>
      )}
      {middle && handbooks && <PanelItem name="handbook" Icon={BookOpenText} label={t('bar.handbook')} />}
      <PanelItem name="library" Icon={Library} label={t('bar.library')} />
      <PanelItem name="history" Icon={History} label={t('bar.history')} />
      {(narrow || waiting === 0) && (
        <PanelItem
          name="tray"
          Icon={Inbox}
          label={waiting === 0 ? t('bar.tray') : t('bar.tray.count', { count: waiting })}
        />
      )}
      {phone && (
        <Menu.Item
          leftSection={<Redo2 size={16} aria-hidden />}
          disabled={!canRedo}
          onClick={() => session.redo()}
        >
          {t('bar.redo')}
        </Menu.Item>
      )}
      {phone && <PersonaItems />}
      {middle && (
        <>
          <Menu.Divider />
          <ExportItems />
        </>
      )}
      <Menu.Divider />
      <Menu.Item
        leftSection={<Keyboard size={16} aria-hidden />}
        rightSection={<span className={classes.key}>{shortcutOf('sheet')}</span>}
        onClick={() => runCommand('sheet')}
      >
        {t('bar.shortcuts')}
      </Menu.Item>
      {settings}
    </>
  );
}

const useNarrowerThan = (width: number): boolean =>
  useMediaQuery(`(max-width: ${width}px)`, undefined, { getInitialValueInEffect: false }) ?? false;

interface PanelItemProps {
  name: PanelName;
  Icon: LucideIcon;
  label: string;
}

/** Opens a panel, or closes it where it is open. */
function PanelItem({ name, Icon, label }: PanelItemProps) {
  const isOpen = useSession(({ panel }) => panel === name);
  const show = useSession((state) => state.show);
  return (
    <Menu.Item
      leftSection={<Icon size={16} aria-hidden />}
      rightSection={isOpen && <Check size={15} aria-hidden />}
      onClick={() => show(isOpen ? null : name)}
    >
      {label}
    </Menu.Item>
  );
}
