import { z } from 'zod';
import { LOCALES } from '../model/index.ts';
import { ROLES } from './roles.ts';

const isoTime = z.iso.datetime({ offset: true });
const id = z.string().min(1).max(200);
/** One line with something to see, read in the order in which it is written: others see it, and must not be misled. */
export const personName = z
  .string()
  .trim()
  .max(100)
  .regex(
    /^(?=.*(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}])[^\p{Cc}\u2028-\u202e\u2066-\u2069]+$/u,
  );
const email = z.email().max(254);
/** A sentence is long enough; a page of text would cost its hashing. */
const password = z.string().min(10).max(200);

/** What can be given to somebody for one journey, by name or by link. */
export const GIVEN_ROLES = ['editor', 'commenter', 'viewer'] as const;
export type GivenRole = (typeof GIVEN_ROLES)[number];

const role = z.enum(ROLES);
const givenRole = z.enum(GIVEN_ROLES);

/** What a page must know before anybody is signed in. */
export const doorSchema = z.object({
  mode: z.enum(['local', 'accounts']),
  /** The first account has still to be made, with the code that the server has printed. */
  setup: z.boolean(),
  /** The name of the single sign-on, where one is configured. */
  sso: z.string().nullable(),
  /** Whether the server can send mail: without it, an owner hands out links. */
  mail: z.boolean(),
});

export const setupSchema = z.strictObject({
  code: z.string().max(100),
  name: personName,
  email,
  password,
  workspace: z.string().trim().min(1).max(200).optional(),
});

export const signInSchema = z.strictObject({ email, password: z.string().min(1).max(200) });
/** Where to come back to: a path of ours, never another site. */
export const ownPath = z
  .string()
  .max(500)
  .regex(/^\/(?![/\\])[^\\\s]*$/);
/** `invitation`: the token of one, for somebody who has no account yet. */
export const singleSignOnSchema = z.strictObject({
  back: ownPath,
  invitation: z.string().max(300).optional(),
});
export const singleSignOnAnswerSchema = z.object({ url: z.string() });

/** The person who is signed in, as only they see it. */
export const accountSchema = z.object({
  id,
  name: z.string(),
  /** Empty for a guest. */
  email: z.string(),
  kind: z.enum(['person', 'guest']),
  hasPassword: z.boolean(),
});
export const changeAccountSchema = z.strictObject({ name: personName });
export const changePasswordSchema = z.strictObject({ current: z.string().max(200), next: password });

/** A guest makes an account. */
export const upgradeGuestSchema = z.strictObject({ name: personName, email, password });

export const askResetSchema = z.strictObject({ email });
/** Whose password somebody who holds a reset link is about to set. */
export const resetDoorSchema = z.object({ name: z.string(), email: z.string() });
export const resetSchema = z.strictObject({ password });
/** A link that an owner hands out. */
export const madeResetSchema = z.object({ url: z.string(), expiresAt: isoTime });

export const workspaceSchema = z.object({ id, name: z.string(), role });
export const nameWorkspaceSchema = z.strictObject({ name: z.string().trim().min(1).max(200) });

export const memberSchema = z.object({
  user: id,
  name: z.string(),
  email: z.string(),
  role,
  since: isoTime,
});
export const changeMemberSchema = z.strictObject({ role });

/** With `email` for that address alone, and mailed to it where the server can; `locale` is the letter's language. */
export const inviteSchema = z.strictObject({
  role,
  email: email.optional(),
  locale: z.enum(LOCALES).optional(),
});
export const mailInvitationSchema = z.strictObject({ locale: z.enum(LOCALES).optional() });
/** `none`: there is no address, or the server can't send mail. `failed`: the mail server didn't take it. */
const mailed = z.enum(['sent', 'failed', 'none']);
export const mailedSchema = z.object({ mail: mailed });
export const invitationSchema = z.object({
  id,
  role,
  email: z.string().nullable(),
  by: z.string(),
  expiresAt: isoTime,
  /** For as long as it can be used. */
  url: z.string(),
});
export const madeInvitationSchema = invitationSchema.extend({ mail: mailed });
/** What somebody who holds an invitation is told, before signing in. */
export const invitedSchema = z.object({
  workspace: z.string(),
  by: z.string(),
  role,
  email: z.string().nullable(),
});
/** Without these the person who is signed in joins. */
export const acceptInvitationSchema = z.strictObject({
  name: personName.optional(),
  email: email.optional(),
  password: password.optional(),
});

/** Who may enter one journey, and how each of them comes by it. */
export const journeyPeopleSchema = z.object({
  /** Only those named here, not the whole workspace. */
  hidden: z.boolean(),
  mine: role,
  people: z.array(
    z.object({
      user: id,
      name: z.string(),
      /** Has no account, and has chosen that name. */
      guest: z.boolean().default(false),
      /** `none`: kept out, although of the workspace. */
      role: z.enum([...ROLES, 'none']),
      from: z.enum(['workspace', 'journey', 'link']),
    }),
  ),
});
export const changeJourneyPersonSchema = z.strictObject({ role: z.enum([...GIVEN_ROLES, 'none']) });

export const createLinkSchema = z.strictObject({
  role: givenRole,
  label: z.string().trim().max(100).optional(),
  expiresAt: isoTime.optional(),
  password: z.string().min(4).max(200).optional(),
});
/** What is left out stays; null takes an expiry or a password away. */
export const changeLinkSchema = z
  .strictObject({
    role: givenRole,
    label: z.string().trim().max(100),
    expiresAt: isoTime.nullable(),
    password: z.string().min(4).max(200).nullable(),
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0);
export const linkSchema = z.object({
  id,
  role: givenRole,
  label: z.string(),
  expiresAt: isoTime.nullable(),
  hasPassword: z.boolean(),
  by: z.string(),
  createdAt: isoTime,
  url: z.string(),
  /** How many have come in by it. */
  guests: z.number().int(),
});
/** What somebody who holds a link is told, before coming in. */
export const linkDoorSchema = z.object({
  kind: z.enum(['journey', 'handbook']),
  role: givenRole,
  needsPassword: z.boolean(),
  /** Not before the password is given. */
  title: z.string().nullable(),
});
export const enterByLinkSchema = z.strictObject({
  /** Of a guest; somebody who is signed in has one. */
  name: personName.optional(),
  password: z.string().max(200).optional(),
});
export const enteredSchema = z.object({ kind: z.enum(['journey', 'handbook']), id });

export const loginSchema = z.object({
  id,
  createdAt: isoTime,
  lastSeenAt: isoTime,
  expiresAt: isoTime,
  /** What the browser calls itself. */
  agent: z.string(),
  address: z.string(),
  current: z.boolean(),
});

export const TOKEN_SCOPES = ['read', 'write', 'export', 'manage'] as const;
export const createTokenSchema = z.strictObject({
  name: z.string().trim().min(1).max(100),
  scopes: z.array(z.enum(TOKEN_SCOPES)).min(1),
  expiresAt: isoTime,
});
export const tokenSchema = z.object({
  id,
  name: z.string(),
  scopes: z.array(z.enum(TOKEN_SCOPES)),
  createdAt: isoTime,
  expiresAt: isoTime,
  lastUsedAt: isoTime.nullable(),
});
/** The only time that the token itself is told. */
export const createdTokenSchema = tokenSchema.extend({ token: z.string() });

export type Account = z.infer<typeof accountSchema>;
export type Door = z.infer<typeof doorSchema>;
export type WorkspaceInfo = z.infer<typeof workspaceSchema>;
export type Member = z.infer<typeof memberSchema>;
export type Invitation = z.infer<typeof invitationSchema>;
export type MadeInvitation = z.infer<typeof madeInvitationSchema>;
export type Mailed = z.infer<typeof mailedSchema>;
export type Invited = z.infer<typeof invitedSchema>;
export type JourneyPeople = z.infer<typeof journeyPeopleSchema>;
export type CreateLink = z.infer<typeof createLinkSchema>;
export type ChangeLink = z.infer<typeof changeLinkSchema>;
export type LinkInfo = z.infer<typeof linkSchema>;
export type LinkDoor = z.infer<typeof linkDoorSchema>;
export type Login = z.infer<typeof loginSchema>;
export type TokenScope = (typeof TOKEN_SCOPES)[number];
export type TokenInfo = z.infer<typeof tokenSchema>;
