import { z } from 'zod';
import { idField, type Known, nameField } from '../fields.ts';

export const CHANNEL_KINDS = [
  'shop',
  'website',
  'app',
  'hotline',
  'chat',
  'bot',
  'social',
  'mail',
  'video',
  'live-stream',
  'community',
  'field',
  'other',
] as const;

/** Where customer and company meet. */
export const channelSchema = z.looseObject({ id: idField, name: nameField, kind: z.enum(CHANNEL_KINDS) });

export type Channel = Known<z.infer<typeof channelSchema>>;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];
