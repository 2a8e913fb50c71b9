import { TooltipGroup } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { InboxButton } from '../../talk/index.ts';
import { MeMenu } from '../people/later.ts';
import { sessionQuery } from '../session.ts';
import { LanguageMenu } from './LanguageMenu.tsx';
import { Logo } from './Logo.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import { ThemeMenu } from './ThemeMenu.tsx';
import classes from './TopBar.module.css';

interface Props {
  /** Where the reader is: after the logo. */
  place?: ReactNode;
  /** What can be done here: before the language and the theme. */
  actions?: ReactNode;
  /** Without the name beside the logo, where the bar is crowded. */
  compact?: boolean;
  /** Whether language and theme stand here; else the place has them in a menu of its own. */
  settings?: boolean;
}

/** Where people sign in: who one is. On a document's own page that is told beside the others who are there. */
function Me() {
  const { data: session } = useQuery(sessionQuery);
  return session?.mode === 'accounts' ? <MeMenu session={session} /> : null;
}

export function TopBar({ place, actions, compact = false, settings = true }: Props) {
  const { t } = useTranslation('app');
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
  const crowded = compact && narrow;
  return (
    // Past the first, tooltips come at once.
    <TooltipGroup openDelay={400} closeDelay={120}>
      <header className={classes.bar} data-compact={compact || undefined}>
        <Link to="/" className={classes.home} aria-label={t('bar.home')}>
          <Logo />
          {!compact && <span className={classes.name}>Throughline</span>}
        </Link>
        <div className={classes.place}>{place}</div>
        <div className={classes.actions}>
          {actions}
          <Inbox />
          {settings && crowded && <SettingsMenu />}
          {settings && !crowded && (
            <>
              <LanguageMenu />
              <ThemeMenu />
            </>
          )}
          {!compact && (
            <span className={classes.me}>
              <Me />
            </span>
          )}
        </div>
      </header>
    </TooltipGroup>
  );
}

/** Where people have accounts they are told where they were named. Asks nobody: a page for strangers has the bar too. */
function Inbox() {
  const { data } = useQuery({ ...sessionQuery, enabled: false });
  return data?.mode === 'accounts' ? <InboxButton /> : null;
}
