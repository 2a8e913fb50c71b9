export const en = {
  cancel: 'Cancel',
  close: 'Close',
  clear: 'Clear',
} as const;
