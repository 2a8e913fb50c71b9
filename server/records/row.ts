import { actorSchema, happeningSchema, subjectSchema, type Told } from '../../src/core/protocol/index.ts';
import type { RecordRow } from '../storage/index.ts';

/** What is read of a record, without words. */
export type Read = Told & { readonly id: string; readonly at: string };

/** Null for what a program of other days has recorded and this one doesn't know. */
export function parseRow({ seq, at, kind, body }: RecordRow): Read | null {
  const { who, subject, facts } = JSON.parse(body);
  const happening = happeningSchema.safeParse({ kind, facts });
  const actor = actorSchema.safeParse(who);
  const thing = subjectSchema.safeParse(subject);
  if (!happening.success || !actor.success || !thing.success) return null;
  return {
    ...happening.data,
    id: String(seq),
    at: new Date(at).toISOString(),
    who: actor.data,
    subject: thing.data,
  };
}
