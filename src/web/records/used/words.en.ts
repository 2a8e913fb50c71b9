export const en = {
  'used.title': 'Where it is used',
  'used.here': 'Nothing on this journey uses it.',
  'used.glossary': 'A term of the glossary holds for every journey.',
  'used.more': 'Show all {{amount}}',
  'used.elsewhere': 'Other journeys',
  'used.library': 'Open in the library',
} as const;
