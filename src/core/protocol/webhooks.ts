import { z } from 'zod';

const isoTime = z.iso.datetime({ offset: true });
const id = z.string().min(1).max(200);

export const WEBHOOK_EVENTS = [
  'journey.created',
  /** When work on it pauses, and now and then while it goes on. */
  'journey.changed',
  'journey.deleted',
  'journey.restored',
  'handbook.issued',
  'comment.created',
] as const;

const events = z
  .array(z.enum(WEBHOOK_EVENTS))
  .min(1)
  .transform((list) => WEBHOOK_EVENTS.filter((event) => list.includes(event)));
const isWithoutLogin = ({ username, password }: URL) => username === '' && password === '';
/** A name and password in an address would be shown to everyone who sees the address. */
const url = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine((text) => !URL.canParse(text) || isWithoutLogin(new URL(text)));

export const createWebhookSchema = z.strictObject({ url, events });
export const changeWebhookSchema = z
  .strictObject({ url: url.optional(), events: events.optional(), active: z.boolean().optional() })
  .refine((change) => Object.keys(change).length > 0);

export const webhookSchema = z.object({
  id,
  url: z.string(),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  active: z.boolean(),
  by: z.string(),
  createdAt: isoTime,
  /** Since when the receiver has taken nothing; null if the last attempt went well, or there was none. */
  failingSince: isoTime.nullable(),
});
/** The only time that the secret is told: signatures are checked with it. */
export const createdWebhookSchema = webhookSchema.extend({ secret: z.string() });

export const DELIVERY_STATES = ['waiting', 'delivered', 'given-up'] as const;
/** Why the receiver has not taken it. */
export const DELIVERY_FAULTS = ['status', 'timeout', 'connection', 'address', 'too-many'] as const;
export const deliverySchema = z.object({
  id,
  /** `test` is what somebody sent to try it. */
  event: z.enum([...WEBHOOK_EVENTS, 'test']),
  state: z.enum(DELIVERY_STATES),
  attempts: z.number().int(),
  createdAt: isoTime,
  /** Of the last attempt. */
  triedAt: isoTime.nullable(),
  nextAt: isoTime.nullable(),
  /** What the receiver answered last: an HTTP status. */
  status: z.number().int().nullable(),
  fault: z.enum(DELIVERY_FAULTS).nullable(),
  /** What is sent, as it is sent. */
  body: z.string(),
});

/** What a receiver is sent. */
export const webhookBodySchema = z.object({
  /** The same for each attempt: who has seen it need not act again. */
  id,
  at: isoTime,
  type: z.enum([...WEBHOOK_EVENTS, 'test']),
  workspace: id,
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string() }),
  /** Who did it; null for more than one, or for the server itself. */
  by: z.object({ name: z.string() }).nullable(),
});

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];
export type CreateWebhook = z.infer<typeof createWebhookSchema>;
export type ChangeWebhook = z.infer<typeof changeWebhookSchema>;
export type WebhookInfo = z.infer<typeof webhookSchema>;
export type DeliveryInfo = z.infer<typeof deliverySchema>;
export type DeliveryState = (typeof DELIVERY_STATES)[number];
export type DeliveryFault = (typeof DELIVERY_FAULTS)[number];
export type WebhookBody = z.infer<typeof webhookBodySchema>;
