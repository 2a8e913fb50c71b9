import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Collapsed, useSession } from '../../session/index.ts';
import { useCanvas } from '../canvas-context.ts';
import toolbars from '../toolbars/toolbars.module.css';

/** Says what was collapsed or opened last. */
export function CollapseStatus() {
  const { t } = useTranslation('canvas');
  const { session } = useCanvas();
  const collapsed = useSession((state) => state.collapsed);
  const last = useRef<{ collapsed: Collapsed; said: string }>({ collapsed, said: '' });
  if (last.current.collapsed !== collapsed) {
    const { stages, lanes } = session.snapshot();
    const nameOf = (id: string): string =>
      stages.get(id)?.title.trim() || lanes.get(id)?.title.trim() || t('card.untitled');
    const [before, now] = [all(last.current.collapsed), all(collapsed)];
    const opened = before.filter((id) => !now.includes(id));
    const shut = now.filter((id) => !before.includes(id));
    const said = [
      ...(shut.length === 1 ? [t('collapse.done', { name: nameOf(shut[0] as string) })] : []),
      ...(shut.length > 1 ? [t('collapse.doneMany', { count: shut.length })] : []),
      ...(opened.length === 1 ? [t('expand.done', { name: nameOf(opened[0] as string) })] : []),
      ...(opened.length > 1 ? [t('expand.doneMany', { count: opened.length })] : []),
    ].join(' ');
    last.current = { collapsed, said };
  }
  return (
    <span role="status" className={toolbars.spoken}>
      {last.current.said}
    </span>
  );
}

const all = ({ stages, lanes }: Collapsed): string[] => [...stages, ...lanes];
