/** The panel that `useSession().panel` names (inspector, journey or tray), docked at the end of its row. */
export function PanelDock() {
  return null;
}
