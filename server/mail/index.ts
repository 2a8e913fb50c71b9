/** Mail that the server sends: letters in both languages, and the way out. */
export { invitationLetter, resetLetter } from './letter.ts';
export { createMailer, type Mailer } from './mailer.ts';
