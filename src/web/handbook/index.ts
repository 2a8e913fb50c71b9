export { HandbookPanel } from './beside/HandbookPanel.tsx';
export { type Compared, CompareView } from './compare/CompareView.tsx';
export { ExportDialog } from './exports/ExportDialog.tsx';
export { ExportTray } from './exports/ExportTray.tsx';
export { IssueDialog } from './issues/IssueDialog.tsx';
export { HandbooksView } from './list/HandbooksView.tsx';
export { HandbookNotice } from './page/HandbookNotice.tsx';
export { HandbookView, TABS, type Tab } from './page/HandbookView.tsx';
export { handbookQuery } from './shared/queries.ts';
