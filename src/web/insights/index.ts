export { InsightsView } from './InsightsView.tsx';
export { FIRST_SECTION, isSection } from './sections.ts';
