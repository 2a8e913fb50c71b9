interface Props {
  /** Who this person is to the server. */
  user: { id: string; name: string };
  onShortcuts: () => void;
}

/** Undo, people, export and the panels' switches: the end of the map's bar. */
export function MapBarActions(_: Props) {
  return null;
}
