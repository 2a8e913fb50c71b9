/** Who a request or a socket belongs to. */
export interface User {
  readonly id: string;
  readonly name: string;
  /** The role in the workspace. */
  readonly role: string;
}

/** `none`: it exists, but not for this user. `gone`: nothing there, or in the bin. */
export type Access = 'edit' | 'view' | 'none' | 'gone';

export interface Policy {
  readonly mode: 'local' | 'accounts';
  /** The user that the request's headers speak for; null when nobody is signed in. */
  identify(headers: Readonly<Record<string, string | string[] | undefined>>): Promise<User | null>;
  /** What the user may do with a document (`journey:…`, `library:…`, `talk:…`, `handbook:…`). */
  authorize(user: User, docName: string): Promise<Access>;
}
