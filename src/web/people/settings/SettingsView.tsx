import {
  Building2,
  Code,
  KeyRound,
  type LucideIcon,
  MonitorSmartphone,
  ScrollText,
  UserRound,
  Users,
  Webhook,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, NavLink } from 'react-router';
import type { Session } from '../../../core/protocol/index.ts';
import { sideways, useCurrentInStrip } from '../../kit/index.ts';
import { AccountPane } from './AccountPane.tsx';
import { AuditPane } from './AuditPane.tsx';
import { LoginsPane } from './LoginsPane.tsx';
import { MembersPane } from './MembersPane.tsx';
import classes from './settings.module.css';
import { TokensPane } from './TokensPane.tsx';
import { WebhooksPane } from './WebhooksPane.tsx';
import { WorkspacePane } from './WorkspacePane.tsx';

type Workspace = Session['workspaces'][number];

const OWN = [
  ['account', UserRound],
  ['sign-ins', MonitorSmartphone],
  ['tokens', KeyRound],
] as const satisfies readonly (readonly [string, LucideIcon])[];
const OF_WORKSPACE = [
  ['workspace', Building2],
  ['members', Users],
  ['audit', ScrollText],
  ['webhooks', Webhook],
] as const satisfies readonly (readonly [string, LucideIcon])[];
/** For owners alone. */
const OWNED: ReadonlySet<string> = new Set(['audit', 'webhooks']);

type Section = (typeof OWN | typeof OF_WORKSPACE)[number][0];

interface Props {
  section: string | undefined;
  session: Session;
  /** Where the person works; none for a guest. */
  workspace: Workspace | undefined;
  /** Goes to work in another workspace. */
  onWorkspace: (id: string) => void;
}

/** One's own account, and the workspace. */
export function SettingsView({ section, session, workspace, onWorkspace }: Props) {
  const { t } = useTranslation('people');
  const isGuest = session.user.kind === 'guest';
  const own = isGuest ? OWN.slice(0, 1) : OWN;
  const ofWorkspace = workspace
    ? OF_WORKSPACE.filter(([name]) => workspace.role === 'owner' || !OWNED.has(name))
    : [];
  const known = [...own, ...ofWorkspace].find(([name]) => name === section)?.[0];
  const nav = useCurrentInSight(known);
  if (!known) return <Navigate to="/settings/account" replace />;
  return (
    <div className={classes.layout}>
      <nav ref={nav} className={classes.nav} aria-label={t('settings.nav')}>
        <Group title={t('settings.own')} items={own} />
        {workspace && <Group title={workspace.name} items={ofWorkspace} />}
        {!isGuest && (
          <ul className={classes.group}>
            <li>
              <a className={classes.item} href="/api/docs">
                <Code size={16} aria-hidden />
                {t('settings.api')}
              </a>
            </li>
          </ul>
        )}
      </nav>
      <main>
        <Shown
          key={workspace?.id}
          section={known}
          workspace={workspace}
          self={session.user.id}
          onWorkspace={onWorkspace}
        />
      </main>
    </div>
  );
}

/** In a narrow window the sections are a strip: the one that is shown is not left outside of it. */
function useCurrentInSight(section: Section | undefined) {
  const nav = useRef<HTMLElement>(null);
  const isShown = section !== undefined;
  useEffect(() => (isShown ? sideways(nav.current) : undefined), [isShown]);
  useCurrentInStrip(nav, section);
  return nav;
}

function Group({ title, items }: { title: string; items: readonly (readonly [Section, LucideIcon])[] }) {
  const { t } = useTranslation('people');
  return (
    <div>
      <p className={classes.groupTitle} title={title}>
        {title}
      </p>
      <ul className={classes.group}>
        {items.map(([name, Icon]) => (
          <li key={name}>
            <NavLink to={`/settings/${name}`} className={classes.item}>
              <Icon size={16} aria-hidden />
              {t(`settings.${name}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ShownProps {
  section: Section;
  workspace: Workspace | undefined;
  self: string;
  onWorkspace: (id: string) => void;
}

function Shown({ section, workspace, self, onWorkspace }: ShownProps) {
  if (section === 'sign-ins') return <LoginsPane />;
  if (section === 'tokens') return <TokensPane />;
  if (!workspace || section === 'account') return <AccountPane />;
  if (section === 'members') return <MembersPane workspace={workspace} self={self} />;
  if (section === 'audit') return <AuditPane workspace={workspace.id} />;
  if (section === 'webhooks') return <WebhooksPane workspace={workspace.id} />;
  return <WorkspacePane workspace={workspace} onMade={onWorkspace} />;
}
