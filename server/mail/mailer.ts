import { createTransport } from 'nodemailer';
import type { Letter } from './letter.ts';

export interface Mailer {
  /** Hands it to the mail server. Rejects with what that says. */
  send(to: { readonly name: string; readonly email: string }, letter: Letter): Promise<void>;
  close(): void;
}

const PATIENCE = 20_000;

/** @param url `smtp://user:password@host:port` or `smtps://…` */
export function createMailer({ url, from }: { readonly url: string; readonly from: string }): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // A letter is what we wrote: nothing in it is fetched from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ name, email }, { subject, text, html }) => {
      await transport.sendMail({ from, to: { name, address: email }, subject, text, html });
    },
    close: () => transport.close(),
  };
}
