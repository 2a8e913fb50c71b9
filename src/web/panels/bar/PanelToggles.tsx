import { Button, Tooltip } from '@mantine/core';
import { BookOpenText, Inbox, ListChecks, MessageCircle, PanelRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../../core/analysis/index.ts';
import { useOpenFindings } from '../../checks/index.ts';
import { type CommandId, shortcutOf } from '../../commands/index.ts';
import { IconButton } from '../../kit/index.ts';
import { type PanelName, useSession } from '../../session/index.ts';
import { useTrayCount } from '../tray/use-tray.ts';
import classes from './bar.module.css';

/** Opens and closes the panels that one has at hand while working. */
export function PanelToggles({ handbooks }: { handbooks: boolean }) {
  const { t } = useTranslation('panels');
  return (
    <>
      <TrayToggle />
      <FindingsToggle />
      <span className={classes.roomy}>
        {handbooks && (
          <Toggle name="handbook" label={t('bar.handbook')} word={t('bar.handbook.word')}>
            <BookOpenText size={16} aria-hidden />
          </Toggle>
        )}
      </span>
      <Toggle name="talk" label={t('bar.talk')}>
        <MessageCircle size={16} aria-hidden />
      </Toggle>
    </>
  );
}

/** At the edge where the inspector is. */
export function InspectorToggle() {
  const { t } = useTranslation('panels');
  return (
    <Toggle name="inspector" label={t('bar.inspector')}>
      <PanelRight size={16} aria-hidden />
    </Toggle>
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
      word={t('bar.findings')}
    >
      <ListChecks size={16} aria-hidden />
    </Toggle>
  );
}

const TOGGLES: Partial<Record<PanelName, CommandId>> = {
  tray: 'panel.tray',
  findings: 'panel.findings',
  handbook: 'panel.handbook',
  talk: 'panel.talk',
  inspector: 'panel.inspector',
};

interface ToggleProps {
  name: PanelName;
  label: string;
  count?: number;
  severity?: Severity | null;
  /** Stands beside the picture where there is room. */
  word?: string;
  children: ReactNode;
}

function Toggle({ name, label, count = 0, severity, word, children }: ToggleProps) {
  const panel = useSession((session) => session.panel);
  const show = useSession((session) => session.show);
  const isOpen = panel === name;
  const shortcut = TOGGLES[name] && shortcutOf(TOGGLES[name]);
  const toggle = () => show(isOpen ? null : name);
  // No text of the button's: its name says more, and need not have this number after its word.
  const told = count > 0 && (
    <span
      className={classes.count}
      data-severity={severity ?? undefined}
      data-count={count > 99 ? '99+' : count}
      aria-hidden
    />
  );
  if (word === undefined) {
    return (
      <span className={classes.badge}>
        <IconButton
          label={label}
          shortcut={shortcut}
          aria-pressed={isOpen}
          className={isOpen ? classes.on : undefined}
          onClick={toggle}
        >
          {children}
        </IconButton>
        {told}
      </span>
    );
  }
  return (
    <Tooltip label={shortcut ? `${label}  ${shortcut}` : label}>
      <Button
        className={classes.worded}
        data-on={isOpen || undefined}
        variant="subtle"
        color="gray"
        size="compact-sm"
        h={32}
        aria-label={label}
        aria-pressed={isOpen}
        onClick={toggle}
      >
        {children}
        <span className={classes.word}>{word}</span>
        {told}
      </Button>
    </Tooltip>
  );
}
