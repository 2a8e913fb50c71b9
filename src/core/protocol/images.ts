import { z } from 'zod';
import { IMAGE_LIMITS } from '../model/index.ts';

/** How an `image` field names an uploaded picture. */
const referenceField = z.string().regex(/^image:[0-9a-f]{64}$/);

export const uploadedImageSchema = z.object({
  image: referenceField,
  type: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
});

export const copyImagesSchema = z.strictObject({
  /** The journey that the cards come from. */
  from: z.string().min(1).max(200),
  images: z.array(referenceField).max(IMAGE_LIMITS.images),
});
export const heldImagesSchema = z.object({ images: z.array(referenceField) });
