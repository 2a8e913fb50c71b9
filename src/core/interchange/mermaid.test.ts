import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Peer } from '../doc/testing/peer.ts';
import { gridOf, type Snapshot } from '../model/index.ts';
import { randomFile } from '../model/testing/files.ts';
import { createRng } from '../model/testing/random.ts';
import { exportMermaid, type Imported, importMermaid } from './index.ts';

const snapshotOf = (file: unknown): Snapshot => new Peer().seed(JSON.parse(JSON.stringify(file))).snapshot;

/** Stages, steps and feelings in words. */
function outline({ file }: Imported): string[] {
  const snapshot = snapshotOf(file);
  const name = (id: string) => snapshot.library.personas.get(id)?.name;
  return gridOf(snapshot).stages.flatMap(({ stage, steps }) => [
    `# ${stage.title}`,
    ...steps.map((step) => {
      const felt = snapshot.feelings.list.filter((feeling) => feeling.step === step.id);
      return [step.title, ...felt.map(({ persona, score }) => `${name(persona)} ${score}`)].join(' | ');
    }),
  ]);
}
const missed = ({ notUnderstood }: Imported) => notUnderstood.map(({ line, reason }) => `${line} ${reason}`);

describe('FILE-30 Mermaid in', () => {
  it('FILE-30 reads the example of Mermaid’s own manual', () => {
    const read = importMermaid(`journey
    title My working day
    section Go to work
      Make tea: 5: Me
      Go upstairs: 3: Me
      Do work: 1: Me, Cat
    section Go home
      Go downstairs: 5: Me
      Sit down: 5: Me
`);
    expect(read.notUnderstood).toEqual([]);
    expect(read.file.journey).toMatchObject({ title: 'My working day', locale: 'en' });
    expect(outline(read)).toEqual([
      '# Go to work',
      'Make tea | Me 5',
      'Go upstairs | Me 0',
      'Do work | Me -5 | Cat -5',
      '# Go home',
      'Go downstairs | Me 5',
      'Sit down | Me 5',
    ]);
    const { cards } = snapshotOf(read.file);
    expect(cards.list.map(({ title }) => title)).toEqual([
      'Make tea',
      'Go upstairs',
      'Do work',
      'Go downstairs',
      'Sit down',
    ]);
  });

  it('FILE-30 reads Chinese, front matter, comments, several statements in a line, entities', () => {
    const read = importMermaid(
      '---\ntitle: "维修之旅"\nconfig: {}\n---\n%%{init: {}}%%\njourney\naccTitle: x\naccDescr {\nmore\n}\n' +
        'section 售后; 报修: 2: 张先生 # a comment\r\n  等待 #58; 配件: 1.5: 张先生, 李女士\n%% note\n',
    );
    expect(read.notUnderstood).toEqual([]);
    expect(read.file.journey).toMatchObject({ title: '维修之旅', locale: 'zh-CN' });
    expect(outline(read)).toEqual([
      '# 售后',
      '报修 | 张先生 -2.5',
      '等待 : 配件 | 张先生 -3.7 | 李女士 -3.7',
    ]);
  });

  it('FILE-30 one step that people feel differently about is one step', () => {
    const read = importMermaid('journey\nsection A\nPay: 5: Ann\nPay: 1: Bob\nPay: 2: Bob\n');
    expect(outline(read)).toEqual(['# A', 'Pay | Ann 5 | Bob -5', 'Pay | Bob -2.5']);
  });

  it('FILE-30 two sections of one name are two stages', () => {
    const read = importMermaid(
      'journey\nsection Use\n Open: 4: Lin\nsection Fix\n Call: 2: Lin\nsection Use\n Open: 5: Lin\n',
    );
    expect(outline(read)).toEqual([
      '# Use',
      'Open | Lin 2.5',
      '# Fix',
      'Call | Lin -2.5',
      '# Use',
      'Open | Lin 5',
    ]);
  });

  it('FILE-30 tasks before any section, without actors, without an opinion', () => {
    expect(outline(importMermaid('journey\nLook: 3\nPay: 1\n付款: 5'))).toEqual([
      '# ',
      'Look',
      'Pay | 顾客 -5',
      '付款 | 顾客 5',
    ]);
    expect(outline(importMermaid('journey\nPay: 1'))).toEqual(['# ', 'Pay | Customer -5']);
  });

  it('FILE-30 says what it did not understand, with its line', () => {
    expect(missed(importMermaid('graph TD\nA-->B'))).toEqual([
      '1 unknown-kind',
      '1 not-a-task',
      '2 not-a-task',
    ]);
    const read = importMermaid(
      'journey\nsection A\nno score\nPay: much: Ann\nPay: 9\nA: 1: Ann: Bob\n: 3\nOk: 4: Ann',
    );
    expect(missed(read)).toEqual([
      '3 not-a-task',
      '4 bad-score',
      '5 bad-score',
      '6 not-a-task',
      '7 not-a-task',
    ]);
    expect(missed(importMermaid(''))).toEqual([]);
    expect(missed(importMermaid(`journey\n${'x\n'.repeat(500)}`)).length).toBe(200);
  });

  it('FILE-30 any text gives a file that keeps every rule', () => {
    const piece = fc.constantFrom(
      'journey',
      'section ',
      'title ',
      ':',
      ';',
      '#',
      '5',
      '\n',
      '---',
      '%%',
      'a',
      '客',
      '😀',
      ',',
      '\ud800',
      '#58;',
      '#99999999;',
      '__proto__',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(importMermaid(`journey\n${pieces.join('')}`).file.version).toBe(1);
      }),
    );
  });

  it('FILE-30 keeps the limits and takes no time', () => {
    const started = performance.now();
    const read = importMermaid(`journey\nsection A\n${'x: 3: Ann\n'.repeat(50_000)}`);
    expect(read.file.steps.length).toBe(400);
    expect(read.notUnderstood[0]?.reason).toBe('too-many');
    importMermaid(`journey\n${'#'.repeat(200_000)}`);
    importMermaid(`journey\n${'#a'.repeat(100_000)};`);
    importMermaid(`journey\nsection ${'y'.repeat(300_000)}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('FILE-31 Mermaid out', () => {
  it('FILE-31 what is written is read back: stages, steps, feelings', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const rng = createRng(seed);
      const file = randomFile(rng) as { library: { personas?: Array<{ id: string; name: string }> } };
      for (const [at, persona] of (file.library.personas ?? []).entries())
        persona.name = `p${at}${persona.name}`;
      const snapshot = snapshotOf(file);
      const text = exportMermaid(snapshot);
      const read = importMermaid(text);
      expect(missed(read), text).toEqual([]);
      const clean = (title: string) => title.replace(/\s+/gu, ' ').trim() || '-';
      const grid = gridOf(snapshot);
      const back = gridOf(snapshotOf(read.file));
      const titles = grid.stages.map(({ stage, steps }) => [
        clean(stage.title),
        ...steps.map(({ title }) => clean(title)),
      ]);
      expect(
        back.stages.map(({ stage, steps }) => [stage.title, ...steps.map(({ title }) => title)]),
      ).toEqual(titles);
      expect(
        exportMermaid(snapshotOf(read.file))
          .split('\n')
          .filter((line) => !line.includes(' title ')),
      ).toEqual(text.split('\n').filter((line) => !line.includes(' title ')));
    }
  });

  it('FILE-31 neighbours of one name stay two, whoever feels them', () => {
    const [ann, bob] = ['ann', 'bob'];
    const file = {
      format: 'throughline/journey',
      version: 1,
      journey: { id: 'j', title: 'J' },
      stages: [{ id: 's', title: 'S', phase: 'before' }],
      steps: ['a', 'b', 'c'].map((id) => ({ id, stage: 's', title: 'Wait' })),
      feelings: [
        { persona: ann, step: 'b', score: 2.5 },
        { persona: bob, step: 'b', score: -2.5 },
        { persona: 'cat', step: 'c', score: 0 },
      ],
      library: { personas: [ann, bob, 'cat'].map((id) => ({ id, name: id })) },
    };
    const read = importMermaid(exportMermaid(snapshotOf(file)));
    expect(read.notUnderstood).toEqual([]);
    expect(outline(read)).toEqual(['# S', 'Wait', 'Wait | ann 2.5 | bob -2.5', 'Wait | cat 0']);
  });

  it('FILE-31 names that are Mermaid’s own words stay names', () => {
    const file = {
      format: 'throughline/journey',
      version: 1,
      journey: { id: 'j', title: 'title: a; b' },
      stages: [{ id: 's', title: 'section #1', phase: 'before' }],
      steps: ['section of pay: now', 'journey', '%% no comment', '', 'a, b; c'].map((title, i) => ({
        id: `p${i}`,
        stage: 's',
        title,
      })),
      feelings: [{ persona: 'ann', step: 'p4', score: 2.5 }],
      library: { personas: [{ id: 'ann', name: 'Ann, Jr.: x' }] },
    };
    const read = importMermaid(exportMermaid(snapshotOf(file)));
    expect(read.notUnderstood).toEqual([]);
    expect(read.file.journey.title).toBe('title: a; b');
    expect(outline(read)).toEqual([
      '# section #1',
      'section of pay: now',
      'journey',
      '%% no comment',
      '-',
      'a, b; c | Ann, Jr.: x 2.5',
    ]);
  });
});
