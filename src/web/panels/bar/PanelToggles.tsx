import {
  BookOpenText,
  History,
  Inbox,
  Keyboard,
  Library,
  ListChecks,
  MessageCircle,
  PanelRight,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../../core/analysis/index.ts';
import { useOpenFindings } from '../../checks/index.ts';
import { type CommandId, runCommand, shortcutOf } from '../../commands/index.ts';
import { IconButton } from '../../kit/index.ts';
import { type PanelName, useSession } from '../../session/index.ts';
import { useTrayCount } from '../tray/use-tray.ts';
import classes from './bar.module.css';

/** Opens and closes the panels: what one has at hand while working, and where there is room the rest. */
export function PanelToggles({ handbooks }: { handbooks: boolean }) {
  const { t } = useTranslation('panels');
  return (
    <>
      <span className={classes.roomy}>
        <Toggle name="library" label={t('bar.library')}>
          <Library size={16} aria-hidden />
        </Toggle>
      </span>
      <TrayToggle />
      <FindingsToggle />
      <span className={classes.roomy}>
        {handbooks && (
          <Toggle name="handbook" label={t('bar.handbook')}>
            <BookOpenText size={16} aria-hidden />
          </Toggle>
        )}
        <Toggle name="history" label={t('bar.history')}>
          <History size={16} aria-hidden />
        </Toggle>
      </span>
      <Toggle name="talk" label={t('bar.talk')}>
        <MessageCircle size={16} aria-hidden />
      </Toggle>
      <span className={classes.roomy}>
        <IconButton
          label={t('bar.shortcuts')}
          shortcut={shortcutOf('sheet')}
          onClick={() => runCommand('sheet')}
        >
          <Keyboard size={16} aria-hidden />
        </IconButton>
      </span>
      <Toggle name="inspector" label={t('bar.inspector')}>
        <PanelRight size={16} aria-hidden />
      </Toggle>
    </>
  );
}

/** Tells how much waits; not there while nothing does. */
function TrayToggle() {
  const { t } = useTranslation('panels');
  const waiting = useTrayCount();
  const isOpen = useSession((session) => session.panel === 'tray');
  if (waiting === 0 && !isOpen) return null;
  const label = waiting === 0 ? t('bar.tray') : t('bar.tray.count', { count: waiting });
  return (
    <Toggle name="tray" label={label} count={waiting}>
      <Inbox size={16} aria-hidden />
    </Toggle>
  );
}

/** Tells how many findings are open, and how grave the gravest is. */
function FindingsToggle() {
  const { t } = useTranslation('panels');
  const open = useOpenFindings();
  return (
    <Toggle
      name="findings"
      label={open.count === 0 ? t('bar.findings') : t('bar.findings.count', { count: open.count })}
      count={open.count}
      severity={open.severity}
    >
      <ListChecks size={16} aria-hidden />
    </Toggle>
  );
}

const TOGGLES: Partial<Record<PanelName, CommandId>> = {
  library: 'panel.library',
  tray: 'panel.tray',
  findings: 'panel.findings',
  handbook: 'panel.handbook',
  history: 'panel.history',
  talk: 'panel.talk',
  inspector: 'panel.inspector',
};

interface ToggleProps {
  name: PanelName;
  label: string;
  count?: number;
  severity?: Severity | null;
  children: ReactNode;
}

function Toggle({ name, label, count = 0, severity, children }: ToggleProps) {
  const panel = useSession((session) => session.panel);
  const show = useSession((session) => session.show);
  const isOpen = panel === name;
  return (
    <span className={classes.badge}>
      <IconButton
        label={label}
        shortcut={TOGGLES[name] && shortcutOf(TOGGLES[name])}
        aria-pressed={isOpen}
        className={isOpen ? classes.on : undefined}
        onClick={() => show(isOpen ? null : name)}
      >
        {children}
      </IconButton>
      {count > 0 && (
        <span className={classes.count} data-severity={severity ?? undefined} aria-hidden>
          {count > 99 ? '99+' : count}
        </span>
      )}
    </span>
  );
}
