/** For everyone, for a role, or for a channel. */
export type Edition =
  | { readonly for: 'everyone' }
  | { readonly for: 'role' | 'channel'; readonly id: string };

const EVERYONE: Edition = { for: 'everyone' };

/** `everyone`, `role:<id>` or `channel:<id>`, as addresses and files name it; null for anything else. */
export function parseEdition(text: string): Edition | null {
  if (text === '' || text === 'everyone') return EVERYONE;
  const match = /^(role|channel):(.+)$/su.exec(text);
  return match ? { for: match[1] === 'role' ? 'role' : 'channel', id: match[2] ?? '' } : null;
}

export const editionName = (edition: Edition): string =>
  edition.for === 'everyone' ? 'everyone' : `${edition.for}:${edition.id}`;
