import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AnalysisAnswer, analysisSchema } from '../../src/core/protocol/index.ts';
import { startServer, type TestServer } from './testing/server.ts';

const file = JSON.parse(
  readFileSync(new URL('../../templates/appliance-repair.en.journey.json', import.meta.url), 'utf8'),
);

let server: TestServer;
let path: string;
beforeAll(async () => {
  server = await startServer();
  const { id } = await server.create({ file });
  path = `/api/journeys/${id}/analysis`;
});
afterAll(() => server.close());

const ask = async (query = ''): Promise<AnalysisAnswer> => {
  const answer = await server.ask(path + query);
  expect(answer.status).toBe(200);
  // Parsed as it is described: the bytes come from another thread, and nothing else checks them.
  return analysisSchema.parse(answer.json());
};

describe('what is computed of a journey', () => {
  it('promises with worst start and path, memory, moments, staffing and matrices', async () => {
    const found = await ask();
    const order = found.promises.find(({ card }) => card === 't-order');
    expect(order).toMatchObject({
      sla: 'sla-appl-en-install',
      kept: true,
      target: { amount: 6, unit: 'wd' },
    });
    expect(order?.path.at(-1)?.card).toBe('t-order');
    expect(found.memory.length).toBeGreaterThan(0);
    expect(found.arc).toHaveLength(file.steps.length);
    const weights = found.moments.map(({ weight }) => weight);
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    const line = found.staffing.find(({ card }) => card === 't-line');
    // 64 calls an hour of seven minutes keep 7.5 agents busy.
    expect(line).toMatchObject({ agents: 11, rostered: 11, simulated: null });
    expect(line?.load).toBeCloseTo(7.467, 3);
    expect(found.consistency.map(({ situation }) => situation)).toContain('repair complaint');
    expect(found.authority).toContainEqual(expect.objectContaining({ role: 'role-appl-en-care' }));
    expect(found.servqual).toHaveLength(5);
  });

  it('with shrinkage and a simulation that agrees', async () => {
    const { staffing } = await ask('?shrinkage=0.3&seed=1');
    const line = staffing.find(({ card }) => card === 't-line');
    expect(line?.rostered).toBe(16);
    const { mean = 0, halfWidth = 0 } = line?.simulated?.attained ?? {};
    expect(Math.abs(mean - (line?.attained ?? 0))).toBeLessThanOrEqual(halfWidth);
  });

  it('if a card took longer, and if a step felt better', async () => {
    const slow = await ask(`?card=t-order&takes=${encodeURIComponent('30 d')}`);
    expect(slow.promises.find(({ card }) => card === 't-order')?.kept).toBe(false);
    const [step] = (await ask()).memory[0]?.steps ?? [];
    const felt = await ask(`?step=${step?.step}&by=1`);
    expect(felt.memory[0]?.changed?.mean).toBeGreaterThan(felt.memory[0]?.mean ?? 0);
  });

  it('what is asked wrongly is refused, and what is not there is unknown', async () => {
    for (const query of [
      'shrinkage=1',
      'seed=-1',
      'card=t-order',
      'card=a&takes=soon',
      'step=a',
      'step=a&by=x',
    ]) {
      expect((await server.ask(`${path}?${query}`)).status).toBe(400);
    }
    expect((await server.ask('/api/journeys/nobody/analysis')).status).toBe(404);
  });

  it('is described', async () => {
    const { paths } = (await server.ask('/api/openapi.json')).json<{ paths: Record<string, unknown> }>();
    expect(JSON.stringify(paths['/api/journeys/{id}/analysis'])).toContain('excessSeconds');
  });
});

describe('a journey, however large, is read by the thread that is asked', () => {
  it.each([
    'analysis',
    'findings',
    ...['csv', 'xlsx', 'mermaid', 'svg', 'png', 'pptx'].map((format) => `export?format=${format}`),
  ])('%s', async (what) => {
    const view = vi.spyOn(server.running.rooms, 'view');
    const answer = await server.ask(path.replace('analysis', what));
    expect([answer.status, view.mock.calls]).toEqual([200, []]);
    view.mockRestore();
  });
});
