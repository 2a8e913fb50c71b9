import { ChevronDown, ChevronRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useCanvas } from '../canvas-context.ts';
import classes from './collapse.module.css';
import { type Collapsible, toggleCollapsed } from './collapsing.ts';

interface Props {
  table: Collapsible;
  id: string;
  collapsed: boolean;
  name: string;
}

/** Collapses a stage or a lane, or opens it again. */
export function Caret({ table, id, collapsed, name }: Props) {
  const { t } = useTranslation('canvas');
  const canvas = useCanvas();
  const Sign = collapsed ? ChevronRight : ChevronDown;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.caret}
      data-collapsed={collapsed || undefined}
      aria-label={t(collapsed ? 'expand' : 'collapse', { name })}
      title={t(collapsed ? 'expand' : 'collapse', { name })}
      onClick={() => toggleCollapsed(canvas, table, id)}
    >
      <Sign size={15} aria-hidden />
    </button>
  );
}
