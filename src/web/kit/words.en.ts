export const en = {
  cancel: 'Cancel',
  close: 'Close',
  clear: 'Clear',
  justNow: 'just now',
  guest: '{{name}} (guest)',
  'part.awaited':
    'Not done: the part of the program for it has not been loaded yet. Try again once there is a connection.',
  'part.missing': 'This part could not be loaded.',
  'part.reload': 'Reload the page',
  'calendar.nextMonth': 'Next month',
  'calendar.previousMonth': 'Previous month',
  'calendar.nextYear': 'Next year',
  'calendar.previousYear': 'Previous year',
  'calendar.nextDecade': 'Next ten years',
  'calendar.previousDecade': 'Previous ten years',
  'calendar.toMonths': 'Choose a month',
  'calendar.toYears': 'Choose a year',
} as const;
