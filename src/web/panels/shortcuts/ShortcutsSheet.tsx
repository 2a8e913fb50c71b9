interface Props {
  opened: boolean;
  onClose: () => void;
}

/** All keys of the map. */
export function ShortcutsSheet(_: Props) {
  return null;
}
