import type {
  ChangeJourney,
  CreateExport,
  CreateJourney,
  HandbookFormat,
  Happening,
} from '../../../src/core/protocol/index.ts';
import type { User } from '../../auth/index.ts';
import type { HandbookRow, JourneyRow, VersionRow } from '../../storage/index.ts';

/** A request that went well. What it holds was checked by its route. */
export interface Asked {
  readonly user: User;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** What was answered, if it was an object. */
  readonly answer: unknown;
  /** As it was before. */
  readonly before: JourneyRow | HandbookRow | null;
  readonly version: VersionRow | null;
}

/** What requests of a route are recorded as. */
export interface Telling {
  /** What it happens to: what the address names by `:id`, the journey that was made, or the workspace. */
  readonly to: 'journey' | 'handbook' | 'made' | 'workspace';
  /** Null when there is nothing to tell of this one. */
  readonly tell: (asked: Asked) => Happening | null;
  /** Pages ask for it again and again: the same, by the same person, is told once an hour. */
  readonly often?: true;
}

const nothing = {};
const n = ({ params }: Asked): number => Number(params.n);

const binned = (kind: 'journey' | 'handbook'): Telling => ({
  to: kind,
  tell: ({ query, before }) => {
    if (query.forever === '1') return { kind: `${kind}.deleted`, facts: nothing };
    return before?.deletedAt === null ? { kind: `${kind}.binned`, facts: nothing } : null;
  },
});
const restored = (kind: 'journey' | 'handbook'): Telling => ({
  to: kind,
  tell: ({ before }) => (before?.deletedAt === null ? null : { kind: `${kind}.restored`, facts: nothing }),
});

function howMade(body: CreateJourney): 'file' | 'template' | 'blank' {
  if ('file' in body) return 'file';
  return body.template === undefined ? 'blank' : 'template';
}
const made = (how: (asked: Asked) => 'file' | 'template' | 'blank' | 'copy' | 'version'): Telling => ({
  to: 'made',
  tell: (asked) => ({ kind: 'journey.created', facts: { how: how(asked) } }),
});
const named: Telling = {
  to: 'journey',
  tell: ({ answer }) => {
    const { id, name } = answer as VersionRow;
    return { kind: 'version.named', facts: { version: id, name } };
  },
};

/** What is recorded of requests, by route. Who gives, takes or uses rights tells it where that is done. */
export const RECORDED: Readonly<Record<string, Telling>> = {
  'POST /api/journeys': made(({ body }) => howMade(body as CreateJourney)),
  'POST /api/journeys/:id/duplicate': made(() => 'copy'),
  'POST /api/journeys/:id/versions/:version/branch': made(() => 'version'),
  'PATCH /api/journeys/:id': {
    to: 'journey',
    tell: ({ body, before }) => {
      const { title, hidden: _hidden, workspace: _workspace, ...facts } = body as ChangeJourney;
      if (title === undefined && Object.keys(facts).length === 0) return null;
      const now = new Date().toISOString();
      return title !== undefined && before && title !== before.title
        ? { kind: 'journey.renamed', facts: { before: before.title } }
        : { kind: 'journey.edited', facts: { since: now, until: now } };
    },
  },
  'DELETE /api/journeys/:id': binned('journey'),
  'POST /api/journeys/:id/restore': restored('journey'),
  'GET /api/journeys/:id/export': {
    to: 'journey',
    tell: ({ query }) => ({
      kind: 'journey.exported',
      facts: { format: query.format as 'svg' },
    }),
  },
  'GET /api/journeys/:id/file': {
    to: 'journey',
    // Pages read it to show it; a program takes it away.
    tell: ({ query, user }) =>
      query.download === '1' || user.kind === 'token'
        ? { kind: 'journey.exported', facts: { format: 'json' } }
        : null,
  },
  'POST /api/journeys/:id/versions': named,
  'PATCH /api/journeys/:id/versions/:version': named,
  'POST /api/journeys/:id/versions/:version/restore': {
    to: 'journey',
    tell: ({ version }) =>
      version && {
        kind: 'version.restored',
        facts: { version: version.id, name: version.name, at: new Date(version.at).toISOString() },
      },
  },
  'DELETE /api/journeys/:id/comments/:comment': {
    to: 'journey',
    tell: ({ params: { comment = '' } }) => ({ kind: 'comment.removed', facts: { comment } }),
  },
  'DELETE /api/handbooks/:id': binned('handbook'),
  'POST /api/handbooks/:id/restore': restored('handbook'),
  'POST /api/handbooks/:id/issues': {
    to: 'handbook',
    tell: ({ answer }) => ({ kind: 'handbook.issued', facts: { n: (answer as { n: number }).n } }),
  },
  'POST /api/handbooks/:id/exports': {
    to: 'handbook',
    tell: ({ body }) => {
      const { format, issue } = body as CreateExport;
      return { kind: 'handbook.exported', facts: { format, n: issue ?? null } };
    },
  },
  'GET /api/handbooks/:id/export': {
    to: 'handbook',
    often: true,
    tell: ({ query }) => ({
      kind: 'handbook.exported',
      facts: { format: query.format as HandbookFormat, n: null },
    }),
  },
  'GET /api/handbooks/:id/issues/:n/export': {
    to: 'handbook',
    often: true,
    tell: (asked) => ({
      kind: 'handbook.exported',
      facts: { format: asked.query.format as HandbookFormat, n: n(asked) },
    }),
  },
  'GET /api/library/export': {
    to: 'workspace',
    tell: ({ query }) => ({ kind: 'library.exported', facts: { format: query.format as 'csv' | 'xlsx' } }),
  },
  'GET /api/journeys/:id/activity': {
    to: 'journey',
    tell: ({ query }) => (query.format === 'csv' ? { kind: 'activity.exported', facts: nothing } : null),
  },
  'GET /api/workspaces/:id/audit': {
    to: 'workspace',
    tell: ({ query }) => (query.format === 'csv' ? { kind: 'audit.exported', facts: nothing } : null),
  },
};
