import { z } from 'zod';
import { idField, type Known, titleField } from '../fields.ts';

export const LANE_ROLES = [
  'evidence',
  'customer',
  'touchpoint',
  'thinking',
  'feeling',
  'moments',
  'frontstage',
  'backstage',
  'support',
  'metrics',
  'media',
  'notes',
] as const;

/** A row of the map. The role says what its cards mean, and where the three lines run. */
export const laneSchema = z.looseObject({ id: idField, role: z.enum(LANE_ROLES), title: titleField });

export type Lane = Known<z.infer<typeof laneSchema>>;
export type LaneRole = (typeof LANE_ROLES)[number];
