export const en = {
  'beside.which': 'Which handbook',
  'beside.open': 'Open “{{title}}”',
  'beside.none': 'This journey is in no handbook yet',
  'beside.none.what':
    'A handbook shows its touchpoints page by page: standards, scripts and who may decide. It is shown here while you work on the map.',
  'beside.make': 'Make a handbook of it',
} as const;
