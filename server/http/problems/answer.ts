import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '../../../src/core/model/index.ts';
import { localeOfHeader, localeOfTag, PROBLEM_TYPE } from '../../../src/core/protocol/index.ts';
import { problemDocument } from './document.ts';
import type { Refusal } from './refusal.ts';

/** The reader's language: `?lang=`, else what the browser asks for, else English. */
export function localeOf(request: FastifyRequest): Locale {
  const { lang } = Object(request.query) as { lang?: unknown };
  const asked = typeof lang === 'string' ? localeOfTag(lang) : null;
  return asked ?? localeOfHeader(request.headers['accept-language'] ?? '') ?? 'en';
}

/** Answers with a problem document. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const body = problemDocument(refusal, localeOf(request));
  if (refusal.retryAfter !== null) reply.header('Retry-After', String(refusal.retryAfter));
  // As HTTP asks of every such answer: how a program says who it is. Browsers come with their cookie.
  if (body.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  // As text, so that no response schema of the route is applied to it.
  return reply
    .code(body.status)
    .header('Cache-Control', 'no-store')
    .header('Vary', 'Accept-Language')
    .type(PROBLEM_TYPE)
    .serializer((text: unknown) => String(text))
    .send(JSON.stringify(body));
}
