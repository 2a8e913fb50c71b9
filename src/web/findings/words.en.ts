export const en = {
  title: 'Findings',
  'path.title': 'Promise and path',
} as const;
