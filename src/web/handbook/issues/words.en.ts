export const en = {
  'issue.next': 'Issue {{n}}, not made yet',
  'issue.make': 'Issue…',
  'issue.compareDraft': 'What is new since issue {{n}}',
  'issue.all': 'Issues',
  'issue.none':
    'Not issued yet. An issue is numbered, has an approver and a day from which it applies, and never changes.',
  'issue.newest': 'newest',
  'issue.approvedBy': 'approved by {{name}}',
  'issue.issuedAt': 'issued {{time}} by {{name}}',
  'issue.supersedes': 'supersedes issue {{n}}',
  'issue.download': 'Download…',
  'issue.readers_one': '{{count}} has read it',
  'issue.readers_other': '{{count}} have read it',
  'issue.readers.none': 'Nobody has confirmed yet. Readers do so at the end of the handbook on their phone.',
  'issue.compare': 'Compare',
  'issue.compareWith': 'With issue {{n}}',
  'issue.link': 'Copy link for readers',
  'issue.link.copied': 'Copied',
  'issue.qr': 'QR code',
  'issue.qr.picture': 'QR code of the reader’s address',
  'issue.qr.local':
    'Phones can’t reach this address: it is this machine’s own. Open the handbook by the server’s address.',
  'issue.qr.what': 'Scan it with a phone to read the newest issue.',

  'issue.title': 'Make issue {{n}}',
  'issue.what': 'The handbook as it is now is kept under this number for good.',
  'issue.what.next':
    'The handbook as it is now is kept under this number for good, and takes the place of issue {{n}}.',
  'issue.effective': 'Applies from',
  'issue.effective.bad': 'Give a day, such as 2026-12-31.',
  'issue.effective.choose': 'Choose the day from which it applies',
  'issue.approver': 'Approved by',
  'issue.approver.example': 'Name and position',
  'issue.approver.missing': 'An issue needs somebody who approves it.',
  'issue.note': 'Note on the changes',
  'issue.note.what': 'Stands in the change record.',
  'issue.confirm': 'Make issue {{n}}',
  'issue.done': 'Issue {{n}} is made',

  'blocking.none': 'Nothing stands against issuing it.',
  'blocking.journeysGone':
    'It can’t be issued: none of its journeys is there any more. Take one out of the bin, or choose others under “Details”.',
  'blocking.some_one': '{{count}} error of the checks stands against issuing it. Fix or waive it on the map.',
  'blocking.some_other':
    '{{count}} errors of the checks stand against issuing it. Fix or waive them on the map.',
  'blocking.refused': 'It was not issued: these errors stand against it. Fix or waive them on the map.',
  'blocking.show': 'Show on the map',

  'missing.what_one': '{{count}} character can’t be printed and stays empty in the PDF:',
  'missing.what_other': '{{count}} characters can’t be printed and stay empty in the PDF:',
  'missing.more_one': 'and {{count}} more',
  'missing.more_other': 'and {{count}} more',
} as const;
