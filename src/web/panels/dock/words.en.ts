export const en = {
  'panel.journey': 'Journey',
  'panel.close': 'Close “{{name}}”',
  'inspector.resize': 'Width of the panel',
  'tray.title': 'Unplaced',
} as const;
