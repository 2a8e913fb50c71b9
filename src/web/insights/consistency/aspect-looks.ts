import { Clock, type LucideIcon, MessageSquareText, Server, ShieldCheck } from 'lucide-react';
import type { Aspect } from '../../../core/analysis/index.ts';

/** The sign of each aspect, the same as that of its standard. */
export const ASPECT_ICONS: Readonly<Record<Aspect, LucideIcon>> = {
  promise: Clock,
  script: MessageSquareText,
  authority: ShieldCheck,
  system: Server,
};

/** Where an aspect's standards are kept, and by which list a card names them. Systems are words of the card. */
export const ASPECT_TABLES = { promise: 'slas', script: 'scripts', authority: 'authorities' } as const;
export type StandardAspect = keyof typeof ASPECT_TABLES;

export const isStandardAspect = (aspect: Aspect): aspect is StandardAspect => aspect in ASPECT_TABLES;
