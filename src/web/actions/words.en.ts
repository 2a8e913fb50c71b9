export const en = {
  refused: 'Nothing was changed',
  'refused.self-link': 'A card can’t be linked with itself.',
  'refused.duplicate-link': 'These cards are linked in this way already.',
  'refused.too-many-cards': 'The map holds as many cards as it can: 20,000.',
  'refused.too-many-steps': 'The map holds as many steps as it can: 400.',
  'refused.too-many-lanes': 'The map holds as many lanes as it can: 60.',
  'refused.no-place': 'There is no such place on the map any more.',
  'refused.written-up':
    'Somebody has written these moments up. Look at them, and delete them by hand if you mean to.',
  'refused.not-a-clip': 'There is nothing on the clipboard that the map could take.',
  'refused.newer-clip': 'The clipboard holds cards of a newer version of Throughline. Update to paste them.',
} as const;
