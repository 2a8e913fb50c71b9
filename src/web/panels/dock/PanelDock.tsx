import { X } from 'lucide-react';
import { type ReactNode, Suspense, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, later, Panel, PanelLoading } from '../../kit/index.ts';
import { type PanelName, useSession } from '../../session/index.ts';
import type { Word } from '../words.ts';
import { isKept, keepPanel, keptPanel } from './kept.ts';
import classes from './PanelDock.module.css';
import { Resizer } from './Resizer.tsx';
import { useDockWidth } from './use-dock-width.ts';

const Inspector = later(async () => (await import('../inspector/Inspector.tsx')).Inspector, <PanelLoading />);
const Tray = later(async () => (await import('../tray/Tray.tsx')).Tray, <PanelLoading />);

type Own = 'inspector' | 'journey' | 'tray';
type Docked = Exclude<PanelName, 'library'>;

/** A panel of another feature. */
export interface GuestPanel {
  readonly title: string;
  readonly content: ReactNode;
}

interface Props {
  guests?: Partial<Readonly<Record<Exclude<Docked, Own>, GuestPanel>>>;
}

const TITLES: Readonly<Record<Own, Word>> = {
  inspector: 'inspector.title',
  journey: 'panel.journey',
  tray: 'tray.title',
};

const isOwn = (panel: Docked): panel is Own => panel in TITLES;

/** The panel that `useSession().panel` names, docked at the end of its row. */
export function PanelDock({ guests = {} }: Props) {
  const { t } = useTranslation('panels');
  const panel = useSession((session) => session.panel);
  const show = useSession((session) => session.show);
  const { width, resize } = useDockWidth();
  const docked = useDocked(panel);
  const close = useCallback(() => show(null), [show]);
  if (docked === null) return null;
  const guest = isOwn(docked) ? undefined : guests[docked];
  const title = isOwn(docked) ? t(TITLES[docked]) : guest?.title;
  if (title === undefined) return null;
  return (
    <aside className={classes.dock} style={{ ['--dock-width' as string]: `${width}px` }} aria-label={title}>
      <Resizer width={width} onResize={resize} />
      <Panel
        title={title}
        actions={
          <IconButton size={28} label={t('panel.close', { name: title })} onClick={close}>
            <X size={15} aria-hidden />
          </IconButton>
        }
      >
        <Suspense fallback={<PanelLoading />}>
          {guest?.content ?? (docked === 'tray' ? <Tray /> : <Inspector journey={docked === 'journey'} />)}
        </Suspense>
      </Panel>
    </aside>
  );
}

/** The docked panel; it stays under the library, and is remembered on this device. */
function useDocked(panel: PanelName | null): Docked | null {
  const show = useSession((session) => session.show);
  useEffect(() => {
    if (useSession.getState().panel === null) show(keptPanel());
  }, [show]);
  useEffect(() => {
    if (isKept(panel)) keepPanel(panel);
  }, [panel]);
  if (panel === 'library') return keptPanel();
  return panel;
}
