export const en = {
  cancel: 'Cancel',
  close: 'Close',
  clear: 'Clear',
  justNow: 'just now',
} as const;
