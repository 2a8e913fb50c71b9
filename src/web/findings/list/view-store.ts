import { create } from 'zustand';
import type { Filter, Grouping } from './arrange.ts';

interface FindingsView extends Filter {
  readonly grouping: Grouping;
  set(change: Partial<Filter & { grouping: Grouping }>): void;
  /** Takes all filters away; what is waived stays apart. */
  clear(): void;
}

const NO_FILTER = { text: '', severities: [], rules: [], stages: [], owners: [] } as const;

/** How the reader looks at the findings; it stays while the panel is closed. */
export const useFindingsView = create<FindingsView>()((set) => ({
  ...NO_FILTER,
  waived: false,
  grouping: 'severity',
  set,
  clear: () => set(NO_FILTER),
}));

export const isFiltered = ({ text, severities, rules, stages, owners }: Filter): boolean =>
  text.trim() !== '' || [severities, rules, stages, owners].some((list) => list.length > 0);
