import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntrySubject } from '../../../src/core/protocol/index.ts';
import { actorOf, type Note } from '../../records/index.ts';
import type { HandbookRow, JourneyRow, VersionRow } from '../../storage/index.ts';
import type { App, Context } from '../context.ts';
import { type Asked, RECORDED, type Telling } from './table.ts';

interface Watched {
  readonly telling: Telling;
  readonly before: JourneyRow | HandbookRow | null;
  readonly version: VersionRow | null;
  answer: unknown;
}

interface Place {
  readonly workspace: string;
  readonly subject: EntrySubject;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What is to be recorded of it if it goes well. */
    watched: Watched | null;
  }
}

const HOUR = 3_600_000;
/** So many different exports within the hour are known; beyond that one is told twice. */
const KNOWN = 5_000;

const keyOf = ({ method, routeOptions }: FastifyRequest): string => `${method} ${routeOptions.url}`;
const paramsOf = ({ params }: FastifyRequest) => params as Readonly<Record<string, string>>;

/**
 * Records requests by `RECORDED`, when they have gone well and before they are answered: what somebody has been told is
 * done is in the log. A record that can't be written doesn't undo what was done (see `Recorder.note`).
 */
export function recordRequests(app: App, context: Context): void {
  const { house, policy, records } = context;
  const { storage } = house;
  const told = new Map<string, number>();

  const rowOf = async (telling: Telling, id: string | undefined) => {
    if (id === undefined) return null;
    if (telling.to === 'handbook') return storage.handbooks.get(id);
    return telling.to === 'workspace' ? null : storage.journeys.get(id);
  };

  const watch = async (request: FastifyRequest, telling: Telling): Promise<Watched> => {
    const { id, version } = paramsOf(request);
    const isVersion = id !== undefined && version !== undefined;
    return {
      telling,
      before: telling.to === 'made' ? null : await rowOf(telling, id),
      version: isVersion ? await storage.versions.get(id, version) : null,
      answer: null,
    };
  };

  const placeOf = async (
    request: FastifyRequest,
    { telling, before, answer }: Watched,
  ): Promise<Place | null> => {
    const { id } = paramsOf(request);
    if (telling.to === 'workspace') {
      const asked = id ?? (request.query as { workspace?: string }).workspace;
      const own = await policy.workspaces(request.user);
      const found = own.find((one) => one.id === asked) ?? own[0];
      return found
        ? { workspace: found.id, subject: { kind: 'workspace', id: found.id, name: found.name } }
        : null;
    }
    const made = telling.to === 'made' ? (answer as { id: string }).id : id;
    const row = (await rowOf(telling, made)) ?? before;
    const kind = telling.to === 'handbook' ? 'handbook' : 'journey';
    return row && { workspace: row.workspace, subject: { kind, id: row.id, name: row.title } };
  };

  const isToldAlready = (note: Note): boolean => {
    const key = JSON.stringify([note.who.id, note.subject.id, note.kind, note.facts]);
    const now = house.now();
    if (now - (told.get(key) ?? -HOUR) < HOUR) return true;
    if (told.size >= KNOWN) told.clear();
    told.set(key, now);
    return false;
  };

  const noteOf = async (request: FastifyRequest, watched: Watched): Promise<Note | null> => {
    const { user, query, body } = request;
    const { telling, before, version, answer } = watched;
    const asked = { user, params: paramsOf(request), query, body, answer, before, version } as Asked;
    const happening = telling.tell(asked);
    const place = happening && (await placeOf(request, watched));
    return place && { ...happening, ...place, who: actorOf(user) };
  };

  app.decorateRequest('watched', null);
  app.addHook('preHandler', async (request) => {
    const telling = RECORDED[keyOf(request)];
    if (telling) request.watched = await watch(request, telling);
  });
  app.addHook('preSerialization', async ({ watched }: FastifyRequest, _reply, answer: unknown) => {
    if (watched) watched.answer = answer;
    return answer;
  });
  app.addHook('onSend', async (request: FastifyRequest, reply: FastifyReply, payload: unknown) => {
    const { watched } = request;
    if (watched === null || reply.statusCode < 200 || reply.statusCode >= 300) return payload;
    try {
      const note = await noteOf(request, watched);
      if (note && !(watched.telling.often && isToldAlready(note))) await records.note(note);
    } catch (error) {
      request.log.error({ err: error, route: keyOf(request) }, 'could not record what was done');
    }
    return payload;
  });
}
