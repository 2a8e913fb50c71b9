export const FACETS = ['persona', 'channel', 'moment', 'owner', 'tag', 'severity'] as const;
/** A trait by which cards are told apart. */
export type Facet = (typeof FACETS)[number];

/** The values chosen of each facet: ids, tags or kinds. A facet without any lets every card through. */
export type Filter = Readonly<Partial<Record<Facet, readonly string[]>>>;

export const isFiltering = (filter: Filter): boolean => FACETS.some((facet) => filter[facet]?.length);

/** The filter with the value chosen, or no longer. */
export function toggled(filter: Filter, facet: Facet, value: string): Filter {
  const chosen = filter[facet] ?? [];
  const rest = chosen.filter((one) => one !== value);
  return { ...filter, [facet]: rest.length < chosen.length ? rest : [...chosen, value] };
}
