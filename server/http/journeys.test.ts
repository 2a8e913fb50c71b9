import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JourneyFile } from '../../src/core/model/index.ts';
import type { CreatedJourney, JourneyInfo, Session, TemplateInfo } from '../../src/core/protocol/index.ts';
import { startServer, type TestServer } from './testing/server.ts';

const example = () =>
  JSON.parse(
    readFileSync(new URL('../../src/core/doc/fixtures/hotel.journey.json', import.meta.url), 'utf8'),
  );

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const post = (path: string, body?: object) => server.ask(path, { method: 'POST', ...(body && { body }) });
const fileOf = async (id: string) => (await server.ask(`/api/journeys/${id}/file`)).json<JourneyFile>();

describe('session and templates', () => {
  it('local mode: the person at this machine is the owner', async () => {
    const session = (await server.ask('/api/session')).json<Session>();
    expect(session.mode).toBe('local');
    expect(session.user.id).toBe('local');
    expect(session.workspaces).toMatchObject([{ role: 'owner' }]);
  });

  it('lists templates of both languages with an industry', async () => {
    const templates = (await server.ask('/api/templates')).json<TemplateInfo[]>();
    expect(templates.length).toBeGreaterThanOrEqual(6);
    expect(new Set(templates.map(({ locale }) => locale))).toEqual(new Set(['en', 'zh-CN']));
    for (const template of templates) expect(template.industry).not.toBe('');
  });
});

describe('a new journey', () => {
  it('from nothing has stages, steps and lanes to type into', async () => {
    const answer = await post('/api/journeys', { title: '  Returns  ' });
    expect(answer.status).toBe(201);
    const created = answer.json<CreatedJourney>();
    expect(created).toMatchObject({ title: 'Returns', locale: 'en', view: 'current', renamed: [] });
    expect(answer.headers.location).toBe(`/api/journeys/${created.id}`);
    const file = await fileOf(created.id);
    expect(file.journey.id).toBe(created.id);
    expect(file.stages.map(({ phase }) => phase)).toEqual([
      'before',
      'before',
      'during',
      'during',
      'after',
      'after',
    ]);
    expect(file.steps.map(({ stage }) => stage)).toEqual(file.stages.map(({ id }) => id));
    expect(file.lanes.map(({ role }) => role)).toEqual([
      'evidence',
      'customer',
      'touchpoint',
      'thinking',
      'feeling',
      'moments',
      'frontstage',
      'backstage',
      'support',
    ]);
  });

  it('speaks the asked language, else the reader’s', async () => {
    const asked = await server.create({ locale: 'zh-CN' });
    expect((await fileOf(asked.id)).stages[0]?.title).toBe('认知');
    const answer = await server.ask('/api/journeys', {
      method: 'POST',
      body: {},
      headers: { 'accept-language': 'zh-Hans;q=0.9, fr' },
    });
    expect(answer.json<CreatedJourney>()).toMatchObject({ locale: 'zh-CN', title: '未命名旅程' });
  });

  it('from a template is the template, under an id and a title of its own', async () => {
    const created = await server.create({ template: 'hotel.zh-CN', title: '我的酒店' });
    const template = JSON.parse(
      readFileSync(new URL('../../templates/hotel.zh-CN.journey.json', import.meta.url), 'utf8'),
    );
    const file = await fileOf(created.id);
    expect(created.id).not.toBe(template.journey.id);
    expect(file).toEqual({
      ...template,
      journey: { ...template.journey, id: created.id, title: '我的酒店' },
    });
  });

  it('twice from one template shares the library', async () => {
    await server.create({ template: 'ecommerce.en' });
    const second = await server.create({ template: 'ecommerce.en' });
    expect(second.renamed).toEqual([]);
  });

  it('refuses an unknown template', async () => {
    const answer = await post('/api/journeys', { template: '../../etc/passwd' });
    expect(answer.status).toBe(404);
    expect(answer.problem().code).toBe('template.unknown');
  });
});

describe('a journey file', () => {
  it('comes back as it went in, unknown keys included, under its own id', async () => {
    const file = { ...example(), madeBy: { tool: 'other' } };
    file.cards[0].mood = ['calm', null];
    file.journey.id = 'round-trip';
    const created = await server.create({ file });
    expect(created.id).toBe('round-trip');
    expect(await fileOf('round-trip')).toEqual(file);
  });

  it('gets a new id when its own is taken, also by one in the bin', async () => {
    const file = example();
    file.journey.id = 'taken-1';
    await server.create({ file });
    await server.ask('/api/journeys/taken-1', { method: 'DELETE' });
    const second = await server.create({ file });
    expect(second.id).not.toBe('taken-1');
    expect((await fileOf(second.id)).journey.id).toBe(second.id);
  });

  it.each(['../../etc', 'a b', 'ключ', 'x'.repeat(65), '.hidden', '%2e%2e'])(
    'gets a new id when its own is unsafe: %s',
    async (id) => {
      const file = example();
      file.journey.id = id;
      const created = await server.create({ file });
      expect(created.id).toMatch(/^[A-Za-z0-9]{16}$/);
    },
  );

  it('takes other content of a library record in under a new id, and says so', async () => {
    const file = example();
    const sla = file.library.slas[0];
    sla.name = 'Another promise';
    const created = await server.create({ file });
    expect(created.renamed).toMatchObject([{ table: 'slas', from: sla.id, name: 'Another promise' }]);
    const stored = await fileOf(created.id);
    const fresh = created.renamed[0]?.to;
    expect(stored.library.slas.map(({ id }) => id)).toContain(fresh);
    expect(JSON.stringify(stored.cards)).not.toContain(`"${sla.id}"`);
  });

  it('is refused whole, with its faults by path, in the reader’s language; nothing changes', async () => {
    const before = (await server.ask('/api/journeys')).text;
    const file = example();
    file.cards[1].step = 'nowhere';
    file.cards[2].title = 'x'.repeat(201);
    delete file.lanes[0].role;
    const answer = await server.ask('/api/journeys?lang=zh-CN', { method: 'POST', body: { file } });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const problem = answer.problem();
    expect(problem.code).toBe('file.refused');
    expect(problem.title).toMatch(/文件未导入/);
    expect(problem.faults?.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['$.cards[2].title', '$.lanes[0].role']),
    );
    expect(problem.faults?.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
    expect((await server.ask('/api/journeys')).text).toBe(before);
  });

  it.each([
    [null, 'not-a-journey'],
    [[], 'not-a-journey'],
    ['text', 'not-a-journey'],
    [{ format: 'throughline/journey', version: 2 }, 'newer-version'],
    [{ format: 'throughline/journey', version: 0 }, 'older-version'],
    [{ format: 'throughline/journey' }, 'missing'],
    [{ format: 'throughline/journey', version: 1 }, 'missing'],
  ])('that is none is refused: %j', async (file, code) => {
    const answer = await post('/api/journeys', { file });
    expect(answer.status).toBe(422);
    expect(answer.problem().faults?.[0]?.code).toBe(code);
  });

  it('keeps scripts and odd links as the text that they are', async () => {
    const file = example();
    const bad = '<script>alert(1)</script> [x](javascript:alert(1)) =cmd()';
    file.journey.title = bad;
    file.cards[0].body = bad;
    const created = await server.create({ file });
    const answer = await server.ask(`/api/journeys/${created.id}/file`);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.json<JourneyFile>().cards[0]?.body).toBe(bad);
    expect(created.title).toBe(bad);
  });

  it('downloads under a safe name', async () => {
    const created = await server.create({ title: '..\\/../酒店 "旅程"\r\nX: 1' });
    const answer = await server.ask(`/api/journeys/${created.id}/file?download=1`);
    const disposition = answer.headers['content-disposition'] ?? '';
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''/);
    const name = decodeURIComponent(disposition.split("UTF-8''")[1] ?? '');
    expect(name).toBe('酒店 旅程 X 1.journey.json');
  });

  it('has a schema to check it with', async () => {
    const answer = await server.ask('/api/schema/journey-v1.json');
    expect(answer.headers['content-type']).toContain('application/schema+json');
    expect(answer.json<{ properties: object }>().properties).toHaveProperty('cards');
  });
});

describe('a journey’s life', () => {
  it('is renamed in its document, and the list follows', async () => {
    const { id } = await server.create({ title: 'Before' });
    const answer = await server.ask(`/api/journeys/${id}`, {
      method: 'PATCH',
      body: { title: 'After', summary: 'Why', view: 'future', locale: 'zh-CN' },
    });
    expect(answer.json<JourneyInfo>()).toMatchObject({
      title: 'After',
      summary: 'Why',
      view: 'future',
      locale: 'zh-CN',
    });
    expect((await fileOf(id)).journey).toMatchObject({ title: 'After', summary: 'Why', view: 'future' });
    const list = (await server.ask('/api/journeys')).json<JourneyInfo[]>();
    expect(list[0]).toMatchObject({ id, title: 'After', view: 'future' });
  });

  it('goes to the bin, comes back, and is deleted for good only from the bin', async () => {
    const { id } = await server.create({ title: 'Short-lived' });
    const path = `/api/journeys/${id}`;
    const early = await server.ask(`${path}?forever=1`, { method: 'DELETE' });
    expect([early.status, early.problem().code]).toEqual([409, 'journey.not-in-bin']);
    expect((await server.ask(path, { method: 'DELETE' })).status).toBe(204);

    const inUse = (await server.ask('/api/journeys')).json<JourneyInfo[]>();
    const inBin = (await server.ask('/api/journeys?bin=1')).json<JourneyInfo[]>();
    expect(inUse.some((journey) => journey.id === id)).toBe(false);
    expect(inBin.find((journey) => journey.id === id)?.deletedAt).not.toBeNull();
    expect((await server.ask(`${path}/file`)).status).toBe(404);
    expect((await server.ask(path, { method: 'PATCH', body: { title: 'x' } })).status).toBe(404);

    expect((await post(`${path}/restore`)).json<JourneyInfo>().deletedAt).toBeNull();
    expect((await server.ask(`${path}/file`)).status).toBe(200);

    await server.ask(path, { method: 'DELETE' });
    expect((await server.ask(`${path}?forever=1`, { method: 'DELETE' })).status).toBe(204);
    expect((await server.ask(path)).problem().code).toBe('journey.unknown');
    expect((await post(`${path}/restore`)).status).toBe(404);
  });

  it('is duplicated with all its content', async () => {
    const { id } = await server.create({ template: 'hotel.en', title: 'x'.repeat(200) });
    const answer = await post(`/api/journeys/${id}/duplicate`);
    expect(answer.status).toBe(201);
    const copy = answer.json<CreatedJourney>();
    expect(copy.renamed).toEqual([]);
    expect(copy.title).toMatch(/x \(copy\)$/);
    const [first, second] = [await fileOf(id), await fileOf(copy.id)];
    expect({ ...second, journey: null }).toEqual({ ...first, journey: null });
  });

  it('times are instants, newest change first', async () => {
    const { id } = await server.create({ title: 'Newest' });
    const [first] = (await server.ask('/api/journeys')).json<JourneyInfo[]>();
    expect(first?.id).toBe(id);
    expect(first?.createdAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });
});

describe('two imports at the same moment', () => {
  it('leave one library that both can read', async () => {
    const variant = (name: string) => {
      const file = example();
      file.journey.id = `race-${name}`;
      file.library.channels[0].name = name;
      return file;
    };
    const names = ['One', 'Two', 'Three'];
    const created = await Promise.all(names.map((name) => server.create({ file: variant(name) })));
    const files = await Promise.all(created.map(({ id }) => fileOf(id)));
    const stored = files.map((file) => JSON.stringify(file.library.channels));
    for (const [index, name] of names.entries()) expect(stored[index]).toContain(`"${name}"`);
  });
});

describe('at the same moment', () => {
  it('whatever comes while a journey goes to the bin finds it, or hears that it has gone', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await server.create();
      const path = `/api/journeys/${id}`;
      const change = (title: string) => server.ask(path, { method: 'PATCH', body: { title } });
      const answers = await Promise.all([
        ...['a', 'b', 'c'].map(change),
        server.ask(path, { method: 'DELETE' }),
        ...['d', 'e', 'f'].map(change),
        server.ask(`${path}/file`),
        server.ask(`${path}/export?format=csv`),
        post(`${path}/duplicate`),
      ]);
      expect(answers.filter(({ status }) => ![200, 201, 204, 404].includes(status))).toEqual([]);
    }
  });
});

describe('the description', () => {
  it('says of every route how it refuses', async () => {
    const { paths } = (await server.ask('/api/openapi.json')).json<{
      paths: Record<string, Record<string, { responses: Record<string, { content: object }> }>>;
    }>();
    const operations = Object.values(paths).flatMap((path) => Object.values(path));
    expect(operations.length).toBeGreaterThan(10);
    for (const { responses } of operations)
      expect(Object.keys(responses.default?.content ?? {})).toEqual(['application/problem+json']);
  });
});
