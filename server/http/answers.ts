/** A file of a kind, told by its media type alone. */
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_TYPE = 'application/json';
const HANDBOOK = ['application/pdf', DOCX, 'text/html', 'text/markdown', XLSX];
const PICTURES = ['image/webp', 'image/png', 'image/jpeg'];

/** What routes answer that give no schema of it: files, and journey files, which are written as text. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  '/metrics': ['text/plain'],
  '/api/openapi.json': [JSON_TYPE],
  '/api/schema/journey-v1.json': ['application/schema+json'],
  '/api/import': [JSON_TYPE],
  '/api/library/read': [JSON_TYPE],
  '/api/library/export': ['text/csv', XLSX],
  '/api/library/images/{hash}': PICTURES,
  '/api/journeys/{id}/images/{hash}': PICTURES,
  '/api/journeys/{id}/file': [JSON_TYPE],
  '/api/journeys/{id}/versions/{version}/file': [JSON_TYPE],
  '/api/journeys/{id}/thumbnail.svg': ['image/svg+xml'],
  '/api/templates/{id}/thumbnail.svg': ['image/svg+xml'],
  '/api/journeys/{id}/export': [
    'image/svg+xml',
    'image/png',
    'application/pdf',
    PPTX,
    XLSX,
    'text/csv',
    'text/vnd.mermaid',
    JSON_TYPE,
  ],
  '/api/journeys/{id}/activity': ['text/csv'],
  '/api/workspaces/{id}/audit': ['text/csv'],
  '/api/handbooks/{id}/export': HANDBOOK,
  '/api/handbooks/{id}/issues/{n}/export': HANDBOOK,
  '/api/handbooks/{id}/read/manifest.webmanifest': ['application/manifest+json'],
  '/api/exports/{id}/file': HANDBOOK,
};

const shapeOf = (type: string): object =>
  /json$/.test(type)
    ? { type: 'object' }
    : { type: 'string', ...(type.startsWith('text/') ? {} : { format: 'binary' }) };

interface Answer {
  content?: Record<string, { schema?: object }>;
}

/** Writes into an OpenAPI document what kinds of files its routes answer with. */
export function describeFiles(document: {
  readonly paths?: Readonly<Record<string, object | undefined>>;
}): void {
  for (const [path, types] of Object.entries(FILES)) {
    for (const operation of Object.values(document.paths?.[path] ?? {})) {
      const answer = (operation as { responses?: Record<string, Answer> }).responses?.['200'];
      if (answer) {
        const files = types.map((type) => [type, { schema: shapeOf(type) }]);
        answer.content = { ...answer.content, ...Object.fromEntries(files) };
      }
    }
  }
}

type Node = Readonly<Record<string, unknown>> | readonly unknown[];
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/**
 * What is made of two schemas holds the properties of both: each of them alone would refuse those of the other. In
 * place, in all of a document.
 */
export function joinSchemas(node: Node): void {
  for (const value of Object.values(node)) if (isNode(value)) joinSchemas(value);
  if (!('allOf' in node) || !Array.isArray(node.allOf)) return;
  for (const part of node.allOf) open(part);
  Object.assign(node, { unevaluatedProperties: false });
}

function open(schema: Record<string, unknown>): void {
  delete schema.additionalProperties;
  for (const key of ['anyOf', 'oneOf', 'allOf']) {
    if (Array.isArray(schema[key])) for (const one of schema[key]) open(one);
  }
}
