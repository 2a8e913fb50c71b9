import type { Json } from '../../../core/base/index.ts';

export type JsonObject = { readonly [key: string]: Json };

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isJsonList = (value: unknown): value is readonly Json[] => Array.isArray(value);

/** A copy with the key set, or without it for null; keys that this version does not know stay. */
export function withKey(object: JsonObject, key: string, value: Json | null): JsonObject {
  const next: Record<string, Json> = { ...object };
  if (value === null) delete next[key];
  else next[key] = value;
  return next;
}
