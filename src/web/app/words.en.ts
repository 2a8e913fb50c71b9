export const en = {
  'bar.home': 'Throughline: all journeys',
  'bar.language': 'Language: {{name}}',
  'bar.theme': 'Theme: {{name}}',
  'bar.theme.light': 'Light',
  'bar.theme.dark': 'Dark',
  'bar.theme.auto': 'As the system',

  'error.crash.title': 'This page has stopped working',
  'error.crash.what': 'A fault in the program stopped it. Reloading usually puts it right.',
  'error.chunk.title': 'A part of the program could not be loaded',
  'error.chunk.what': 'The connection was lost, or a newer version has been installed. Reload to go on.',
  'error.kept':
    'Everything shown as saved is on the server; edits still on their way are kept on this device.',
  'error.notFound.title': 'There is nothing here',
  'error.notFound.what': 'The address may be mistyped, or what it led to has been moved.',
  'error.reload': 'Reload',
  'error.home': 'All journeys',
  'error.retry': 'Try again',
  'error.detail': 'Technical details',
  'error.connection': 'The server cannot be reached. Check that it is running and that you are connected.',
  'error.answer': 'The server’s answer could not be understood. It may be of another version than this page.',
  'error.unexpected': 'Something unexpected happened. Nothing has been changed.',
} as const;
