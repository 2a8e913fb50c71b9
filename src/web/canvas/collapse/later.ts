import { later } from '../../kit/index.ts';

/** What stands for what is collapsed: most maps are opened without any of it. */
export const CollapsedStage = later(async () => (await import('./CollapsedStage.tsx')).CollapsedStage);
export const FoldedCell = later(async () => (await import('./FoldedCell.tsx')).FoldedCell);
export const CollapseStatus = later(async () => (await import('./CollapseStatus.tsx')).CollapseStatus);
