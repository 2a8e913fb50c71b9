import { z } from 'zod';

/** What pictures of a journey, and those of a library, may come to. */
export const IMAGE_LIMITS = {
  /** Of a picture as it is sent. */
  uploadBytes: 10 * 1024 * 1024,
  pixels: 50_000_000,
  /** Images that move one after the other; the first is kept. */
  frames: 1_000,
  /** Of what is kept of it: so many pixels along the longer edge, so many bytes. */
  edge: 1_600,
  bytes: 1024 * 1024,
  /** Of one holder. All of them fit into one journey file, written in Base64. */
  images: 200,
  heldBytes: 20 * 1024 * 1024,
} as const;

/** Kinds of pictures that are taken. SVG is a program more than a picture. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif'] as const;

/** Pictures of a file by their names, as `data:` addresses. */
export const fileImagesSchema = z
  .record(
    z.string().regex(/^[0-9a-f]{64}$/),
    z
      .string()
      .max(2 * IMAGE_LIMITS.bytes)
      .regex(/^data:image\/(?:png|webp);base64,[A-Za-z0-9+/]+={0,2}$/),
  )
  .refine((images) => Object.keys(images).length <= 2 * IMAGE_LIMITS.images, {
    params: { fault: 'too-many', params: { maximum: 2 * IMAGE_LIMITS.images } },
  });
