import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PPTX_TYPE, type TemplateInfo } from '../../src/core/protocol/index.ts';
import { startServer, type TestServer } from './testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

describe('thumbnails', () => {
  it('of a journey change with it, and only then', async () => {
    const { id } = await server.create({ template: 'hotel.en' });
    const path = `/api/journeys/${id}/thumbnail.svg?theme=light`;
    const first = await server.ask(path);
    expect(first.status).toBe(200);
    expect(first.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(first.text).toMatch(/^<svg /);
    const tag = String(first.headers.etag);
    // As it is, in a list, as proxies that compress weaken it, and any at all.
    for (const known of [tag, `"other", ${tag}`, `W/${tag}`, '*']) {
      expect((await server.ask(path, { headers: { 'if-none-match': known } })).status).toBe(304);
    }
    expect((await server.ask(path)).text).toBe(first.text);
    expect((await server.ask(path.replace('light', 'dark'))).text).not.toBe(first.text);

    await server.ask(`/api/journeys/${id}`, { method: 'PATCH', body: { title: 'Changed' } });
    const later = await server.ask(path, { headers: { 'if-none-match': tag } });
    expect(later.status).toBe(200);
    expect(later.headers.etag).not.toBe(tag);
  });

  it('of what is in the bin are shown, of what is gone not', async () => {
    const { id } = await server.create();
    const path = `/api/journeys/${id}`;
    await server.ask(path, { method: 'DELETE' });
    expect((await server.ask(`${path}/thumbnail.svg`)).status).toBe(200);
    await server.ask(`${path}?forever=1`, { method: 'DELETE' });
    expect((await server.ask(`${path}/thumbnail.svg`)).problem().code).toBe('journey.unknown');
  });

  it('of every template exist', async () => {
    for (const { id } of (await server.ask('/api/templates')).json<TemplateInfo[]>()) {
      const answer = await server.ask(`/api/templates/${id}/thumbnail.svg?theme=dark`);
      expect([id, answer.status, answer.text.slice(0, 4)]).toEqual([id, 200, '<svg']);
    }
    expect((await server.ask('/api/templates/nothing/thumbnail.svg')).problem().code).toBe(
      'template.unknown',
    );
  });
});

describe('exports', () => {
  it('SVG carries its words as text and can do nothing but draw', async () => {
    const { id } = await server.create({ title: '<script>alert(1)</script> 酒店' });
    const answer = await server.ask(`/api/journeys/${id}/export?format=svg&theme=dark`);
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('&lt;script&gt;');
    expect(answer.text).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['content-disposition']).toMatch(/^attachment; .*\.svg/);
  });

  it('PNG is a picture in the asked scale', async () => {
    const { id } = await server.create();
    const sizes = [];
    for (const scale of [1, 2]) {
      const answer = await server.ask(`/api/journeys/${id}/export?format=png&scale=${scale}`);
      expect(answer.headers['content-type']).toBe('image/png');
      sizes.push(Number(answer.headers['content-length']));
    }
    expect(sizes[1]).toBeGreaterThan(sizes[0] ?? 0);
  });

  it('shows the stages that are asked for, what is collapsed, or the surroundings of cards', async () => {
    const { id } = await server.create({ template: 'hotel.en' });
    const file = (await server.ask(`/api/journeys/${id}/file`)).json<{
      stages: { id: string; title: string }[];
      cards: { id: string; title: string; step: string }[];
      steps: { id: string; stage: string }[];
    }>();
    const draw = async (query: string) => {
      const answer = await server.ask(`/api/journeys/${id}/export?format=svg${query}`);
      expect(answer.status).toBe(200);
      const [, width = ''] = /viewBox="\S+ \S+ (\S+) /.exec(answer.text) ?? [];
      return { text: answer.text, width: Number(width) };
    };
    const [first, second, third] = file.stages;
    const [card] = file.cards;
    if (!first || !second || !third || !card) throw new Error('too small a journey');
    const stepsOf = (stage: string) => file.steps.filter((step) => step.stage === stage).length;
    const [all, one, two, shut] = [
      await draw(''),
      await draw(`&stage=${first.id}`),
      await draw(`&stage=${first.id}&stage=${third.id}`),
      await draw(`&collapsedStage=${second.id}`),
    ];
    expect(two.width - one.width).toBe(256 * stepsOf(third.id));
    expect(all.width - shut.width).toBe(256 * stepsOf(second.id) - 64);
    const cut = await draw(`&card=${card.id}`);
    expect(cut.width).toBe(208 + 2 * 20);

    expect(cut.text.length).toBeLessThan(one.text.length);
    const filled = (text: string) => /<\/style><rect /.test(text);
    expect(filled(all.text)).toBe(true);
    expect(filled((await draw('&background=none')).text)).toBe(false);
  });

  it.each([
    ['stage=nowhere', 'export.unknown-stage', 'There is no stage “nowhere” in this journey.'],
    ['card=gone', 'export.unknown-card', 'There is no card “gone”'],
  ])('says what %s is not', async (query, code, sentence) => {
    const { id } = await server.create();
    const path = `/api/journeys/${id}/export?format=png&${query}`;
    const answer = await server.ask(path);
    expect([answer.status, answer.problem().code]).toEqual([422, code]);
    expect(JSON.stringify(answer.problem())).toContain(sentence);
    const chinese = await server.ask(path, { headers: { 'accept-language': 'zh-CN' } });
    expect(JSON.stringify(chinese.problem())).toMatch(/这个旅程中没有/);
  });

  it('PDF is a document to download', async () => {
    const { id } = await server.create({ template: 'hotel.en' });
    const answer = await server.ask(`/api/journeys/${id}/export?format=pdf&paper=a3`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(answer.text.slice(0, 5)).toBe('%PDF-');
    expect(answer.headers['content-disposition']).toContain('.pdf');
  });

  it('PPTX is a presentation to download, the same each time', async () => {
    const { id } = await server.create({ template: 'hotel.zh-CN' });
    const ask = () => server.ask(`/api/journeys/${id}/export?format=pptx`);
    const answer = await ask();
    expect([answer.status, answer.headers['content-type']]).toEqual([200, PPTX_TYPE]);
    expect(answer.text.slice(0, 2)).toBe('PK');
    expect(answer.headers['content-disposition']).toContain('.pptx');
    expect((await ask()).text).toBe(answer.text);
  }, 60_000);

  it('JSON is the journey file', async () => {
    const { id } = await server.create({ template: 'hotel.zh-CN' });
    const answer = await server.ask(`/api/journeys/${id}/export?format=json`);
    expect(answer.text).toBe((await server.ask(`/api/journeys/${id}/file`)).text);
    expect(answer.headers['content-disposition']).toContain('.journey.json');
  });

  it.each([
    'format=gif',
    'format=svg&theme=pink',
    'format=png&scale=0',
    'format=png&scale=99',
    'format=png&scale=1e9',
    'format=svg&background=pink',
    'format=pdf&paper=b5',
    '',
  ])('refuses %s', async (query) => {
    const { id } = await server.create();
    const answer = await server.ask(`/api/journeys/${id}/export?${query}`);
    expect([answer.status, answer.problem().code]).toEqual([400, 'request.invalid']);
  });

  it('of an unknown journey there are none', async () => {
    const answer = await server.ask('/api/journeys/none/export?format=svg');
    expect(answer.problem().code).toBe('journey.unknown');
  });
});
