export const en = {
  'record.open': 'Open record',
  'record.back': 'Back',
  'record.close': 'Close',
  'record.map': 'Show on the map',
  'record.delete': 'Delete',
  'open.map': 'Go to the map',
} as const;
