export const en = {
  failed: 'That did not work',
  'failed.offline': 'The server can’t be reached. Nothing has changed; try again once you are connected.',
  'failed.answer':
    'The server’s answer could not be understood. It may be of another version than this page: reload it and try again.',
  'failed.other': 'Something unexpected happened. Nothing has changed.',
} as const;
