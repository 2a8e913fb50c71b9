import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Peer } from '../doc/testing/peer.ts';
import { randomCommand } from '../model/testing/commands.ts';
import { createRng } from '../model/testing/random.ts';
import { type AnyFinding, createAnalyser, createWritingCheck } from './index.ts';
import { both, CLOCK, changed, type Loose, type SmallFile, set, snapshot } from './testing/journey.ts';

const demo: unknown = JSON.parse(
  readFileSync(new URL('./testing/demo.journey.json', import.meta.url), 'utf8'),
);

const lines = (...parts: Array<[part: string, text: string]>) =>
  parts.map(([part, text], i) => ({ id: `n${i}`, part, text }));

const written = (change: (file: SmallFile) => unknown) =>
  createWritingCheck()(snapshot(changed(change)), CLOCK);
const ofScript = (...changes: Array<(file: SmallFile) => unknown>) =>
  written(changes.reduce(both)).script('sorry');
const spots = (findings: readonly AnyFinding[]) => findings.map(({ rule, spot }) => [rule, spot]);

describe('while a text is written', () => {
  it('a script or a card is told what the report says of it', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const rng = createRng(seed);
        const peer = new Peer(1).seed(demo);
        const report = createAnalyser();
        const check = createWritingCheck();
        for (let i = 0; i < 8; i++) {
          const all = report(peer.snapshot, CLOCK).findings;
          const live = check(peer.snapshot, CLOCK);
          const lang = (type: string, id: string) =>
            all.filter(
              (one) =>
                one.rule.startsWith('LANG') && one.where.some((at) => at.type === type && at.id === id),
            );
          for (const id of new Set(
            all.flatMap(({ where }) => where.filter((at) => at.type === 'script').map((at) => at.id)),
          )) {
            expect(new Set(live.script(id))).toEqual(new Set(lang('script', id)));
          }
          for (const { id } of peer.snapshot.cards.list) {
            const own = lang('card', id).filter(({ rule }) => rule === 'LANG-1');
            if (own.length > 0) expect(live.card(id)).toEqual(own);
          }
          const command = randomCommand(peer.snapshot, rng);
          if (command) peer.run(command);
        }
        peer.close();
      }),
      { numRuns: 20 },
    );
  });

  it('the place in the text comes with the finding', () => {
    const said = (kind: string, ...parts: Array<[part: string, text: string]>) =>
      spots(ofScript(set('sorry', { kind, lines: lines(...parts) })));
    expect(said('closing', ['say', 'Bye'], ['say', 'Your ticket is closed'])).toEqual([
      ['LANG-1', { key: 'text', line: 'n1', from: 5, to: 11 }],
    ]);
    expect(said('apology', ['action', 'within 24 hours'], ['feeling', 'x'], ['understanding', 'y'])).toEqual([
      ['LANG-2', { key: 'part', line: 'n0', from: 0, to: 0 }],
    ]);
    expect(said('apology', ['feeling', 'x'], ['understanding', 'y'], ['action', 'Soon.'])).toEqual([
      ['LANG-3', { key: 'text', line: 'n2', from: 0, to: 5 }],
    ]);
    expect(
      said('complaint', ['feeling', 'x'], ['understanding', 'y'], ['action', 'Solved within two hours.']),
    ).toEqual([['LANG-4', { key: 'text', line: 'n2', from: 14, to: 23 }]]);
    expect(said('closing', ['say', 'Bye guys'])).toEqual([
      ['LANG-5', { key: 'text', line: 'n0', from: 4, to: 8 }],
    ]);
    expect(said('apology', ['feeling', 'x'], ['action', 'by 8 pm'])).toEqual([['LANG-2', undefined]]);
    expect(said('enquiry', ['ask', 'Is it late?'])).toEqual([['LANG-6', undefined]]);
  });

  it('a script that nothing uses is checked too, and a record that is gone has nothing to say', () => {
    const unused: Loose = { id: 'new', name: '', kind: 'closing', lines: lines(['say', 'A ticket']) };
    const check = written((file) => file.library.scripts?.push(unused));
    expect(spots(check.script('new')).map(([rule]) => rule)).toEqual(['LANG-1']);
    expect(check.script('gone')).toEqual([]);
    expect(check.card('gone')).toEqual([]);
  });

  it('a card’s title and body', () => {
    expect(spots(written(set('chat', { body: 'A ticket', title: 'Ticket' })).card('chat'))).toEqual([
      ['LANG-1', { key: 'title', from: 0, to: 6 }],
      ['LANG-1', { key: 'body', from: 2, to: 8 }],
    ]);
    expect(written(set('traces', { title: 'Ticket' })).card('traces')).toEqual([]);
  });

  it('who answered for a finding is told', () => {
    const waiver = {
      rule: 'LANG-1',
      where: [{ type: 'script', id: 'sorry' }],
      reason: 'Law',
      by: 'Ann',
      at: '2026-11-01',
    };
    const [finding] = ofScript(
      set('sorry', { kind: 'closing', lines: lines(['say', 'Your ticket']) }),
      (file) => (file.waivers as Loose[]).push(waiver),
    );
    expect(finding?.waived?.by).toBe('Ann');
  });
});
