export const en = {
  cancel: 'Cancel',
  close: 'Close',
  clear: 'Clear',
  justNow: 'just now',
  'calendar.nextMonth': 'Next month',
  'calendar.previousMonth': 'Previous month',
  'calendar.nextYear': 'Next year',
  'calendar.previousYear': 'Previous year',
  'calendar.nextDecade': 'Next ten years',
  'calendar.previousDecade': 'Previous ten years',
  'calendar.toMonths': 'Choose a month',
  'calendar.toYears': 'Choose a year',
} as const;
