import { useMemo } from 'react';
import { type Deed, useOffer } from '../../commands/index.ts';
import { isFiltering, type PanelName, useSession } from '../../session/index.ts';
import { useMapSession } from '../../sync/index.ts';

const toggling = (name: PanelName): Deed => ({
  run: () => {
    const { panel, show } = useSession.getState();
    show(panel === name ? null : name);
  },
});

/** What the panels and the bar over the map can do: there before the keys, which would else find nobody to ask. */
export function MapCommands({ handbooks }: { handbooks: boolean }) {
  const session = useMapSession();
  useOffer(
    useMemo(() => {
      const readOnly: Deed['why'] = () => (session.status.readOnly ? 'read-only' : null);
      return {
        'panel.inspector': toggling('inspector'),
        'panel.findings': toggling('findings'),
        ...(handbooks && { 'panel.handbook': toggling('handbook') }),
        'panel.history': toggling('history'),
        'panel.talk': toggling('talk'),
        'panel.library': toggling('library'),
        'panel.tray': toggling('tray'),
        'panel.journey': { run: () => useSession.getState().show('journey'), why: readOnly },
        'filter.open': { run: () => document.querySelector<HTMLElement>('[data-filter-button]')?.click() },
        'filter.clear': {
          run: () => useSession.getState().lookFor({}),
          why: () => (isFiltering(useSession.getState().filter) ? null : 'no-filter'),
        },
        'journey.rename': {
          run: () => document.querySelector<HTMLElement>('[data-journey-title]')?.focus(),
          why: readOnly,
        },
      };
    }, [handbooks, session]),
  );
  return null;
}
