import { describe, expect, it } from 'vitest';
import { createWritingCheck, durationIn } from '../../../core/analysis/index.ts';
import { Peer } from '../../../core/doc/testing/peer.ts';
import type { Script } from '../../../core/model/index.ts';
import { amendsOf } from '../fixes/amends.ts';
import { onCurrent } from '../fixes/on-current.ts';
import {
  copiedLines,
  joinLine,
  type LineEdit,
  moveLine,
  pastedLine,
  pasteLines,
  pasteOverAll,
  removeLine,
  removeLines,
  splitLine,
  startLines,
} from './line-edits.ts';

type Line = readonly [part: string, text: string];

/** A live script; ids of its lines are `l1`, `l2` … */
function written(kind: string, ...lines: readonly Line[]) {
  const peer = new Peer(1).seed({
    format: 'throughline/journey',
    version: 1,
    journey: { id: 'j', title: 'J' },
    library: {
      terms: [{ id: 't', term: 'ticket', say: 'request' }],
      voices: [
        { id: 'v', name: 'Calm', address: '{surname}{honorific}', avoid: ['guys'], prefer: ['friends'] },
      ],
      scripts: [
        {
          id: 's',
          name: 'Sorry',
          kind,
          voice: 'v',
          lines: lines.map(([part, text], i) => ({ id: `l${i + 1}`, part, text })),
        },
      ],
    },
  });
  const script = () => peer.snapshot.library.scripts.get('s') as Script;
  const run = (edit: Pick<LineEdit, 'commands'>) => {
    for (const command of edit.commands) peer.run(command);
  };
  const texts = () => script().lines.map(({ part, text }) => [part, text]);
  return { peer, script, run, texts };
}

describe('a key in a script', () => {
  it('Enter splits the line at the caret, and goes on to the next part of an answer', () => {
    const { script, run, texts } = written('apology', ['feeling', 'So sorry. I see.']);
    run(splitLine(script(), 'l1', 9, 9));
    expect(texts()).toEqual([
      ['feeling', 'So sorry.'],
      ['feeling', 'I see.'],
    ]);
    const edit = splitLine(script(), script().lines[1]?.id ?? '', 6, 6);
    run(edit);
    expect(texts()[2]).toEqual(['understanding', '']);
    expect(edit.caret).toEqual({ line: script().lines[2]?.id, at: 0 });
  });

  it('Enter at the start makes room above', () => {
    const { script, run, texts } = written('closing', ['say', 'Bye']);
    const edit = splitLine(script(), 'l1', 0, 0);
    run(edit);
    expect(texts()).toEqual([
      ['say', ''],
      ['say', 'Bye'],
    ]);
    expect(edit.caret).toEqual({ line: 'l1', at: 0 });
  });

  it('Backspace at the start joins with the line above', () => {
    const latin = written('closing', ['say', 'Good.'], ['ask', 'Bye']);
    const edit = joinLine(latin.script(), 'l2');
    latin.run(edit);
    expect(latin.texts()).toEqual([['say', 'Good. Bye']]);
    expect(edit.caret).toEqual({ line: 'l1', at: 6 });
    const han = written('closing', ['say', '您好，'], ['say', '再见']);
    han.run(joinLine(han.script(), 'l2'));
    expect(han.texts()).toEqual([['say', '您好，再见']]);
    expect(joinLine(han.script(), 'l1').commands).toEqual([]);
  });

  it('lines move within their script, and are taken out', () => {
    const { script, run, texts } = written('closing', ['say', 'a'], ['say', 'b'], ['say', 'c']);
    run(moveLine(script(), 'l1', 1, 0));
    run(moveLine(script(), 'l3', -1, 0));
    expect(texts().map(([, text]) => text)).toEqual(['b', 'c', 'a']);
    expect(moveLine(script(), 'l2', -1, 0).commands).toEqual([]);
    const edit = removeLine(script(), 'l3');
    run(edit);
    expect(texts().map(([, text]) => text)).toEqual(['b', 'a']);
    expect(edit.caret).toEqual({ line: 'l2', at: 1 });
  });

  it('several pasted lines become lines; their labels say what they are for', () => {
    const { script, run, texts } = written('complaint', ['say', 'ab']);
    const edit = pasteLines(script(), 'l1', 1, 1, 'x\n\n- Action: by 8 pm\r\n2. 理解：明白');
    run(edit);
    expect(texts()).toEqual([
      ['say', 'ax'],
      ['action', 'by 8 pm'],
      ['understanding', '明白b'],
    ]);
    expect(edit.caret).toEqual({ line: script().lines[2]?.id, at: 2 });
    expect(pastedLine('感受：让您久等了')).toEqual({ part: 'feeling', text: '让您久等了' });
    expect(pastedLine('24 hours')).toEqual({ part: null, text: '24 hours' });
  });

  it('all lines copied and pasted over those of another script are the same lines', () => {
    const lines: Line[] = [
      ['feeling', '让您久等了。'],
      ['understanding', 'Say: 1. no list'],
      ['say', '- 24 小时内'],
      ['ask', ' '],
      ['action', 'by 8 pm'],
    ];
    const from = written('complaint', ...lines);
    const { plain, marked } = copiedLines(from.script().lines);
    expect(plain.split('\n')).toEqual(['让您久等了。', 'Say: 1. no list', '- 24 小时内', 'by 8 pm']);
    const to = written('closing', ['say', 'x'], ['ask', 'y'], ['say', 'z']);
    const edit = pasteOverAll(to.script(), marked);
    to.run(edit);
    expect(to.texts()).toEqual(lines.filter(([, text]) => text.trim() !== ''));
    expect(edit.caret?.line).toBe(to.script().lines.at(-1)?.id);
  });

  it('nothing pasted over all lines leaves them; all are taken out at once', () => {
    const { script, run, texts } = written('closing', ['say', 'a'], ['ask', 'b']);
    expect(pasteOverAll(script(), ' \n ').commands).toEqual([]);
    run(removeLines(script()));
    expect(texts()).toEqual([]);
  });

  it('an answer begins with its three parts, in the place of empty lines', () => {
    const { script, run, texts } = written('complaint', ['say', ' ']);
    run(startLines(script(), ['feeling', 'understanding', 'action']));
    expect(texts()).toEqual([
      ['feeling', ''],
      ['understanding', ''],
      ['action', ''],
    ]);
  });
});

const splice = {
  type: 'text.splice',
  target: { table: 'scripts', id: 's' },
  key: 'text',
  line: 'l1',
} as const;

describe('a click mends what the checks find', () => {
  const check = createWritingCheck();
  const amended = (...args: Parameters<typeof written>) => {
    const live = written(...args);
    const { snapshot } = live.peer;
    const clock = { now: 0, timeZone: 'UTC' };
    const voice = snapshot.library.voices.get('v');
    for (const finding of check(snapshot, clock).script('s')) {
      for (const amend of amendsOf(finding, { script: live.script(), voice, durationIn }).slice(0, 1)) {
        live.run({ commands: amend.commands() });
      }
    }
    return live.texts();
  };

  it('LANG-1 with the word of the glossary', () =>
    expect(amended('closing', ['say', 'Your ticket is closed'])).toEqual([
      ['say', 'Your request is closed'],
    ]));

  it('LANG-2 by putting the parts in order, or by room for those that are missing', () => {
    expect(
      amended('apology', ['say', 'Hi'], ['action', 'By 8 pm'], ['feeling', 'f'], ['understanding', 'u']),
    ).toEqual([
      ['say', 'Hi'],
      ['feeling', 'f'],
      ['understanding', 'u'],
      ['action', 'By 8 pm'],
    ]);
    expect(amended('apology', ['feeling', 'f'], ['action', 'By 8 pm'])).toEqual([
      ['feeling', 'f'],
      ['understanding', ''],
      ['action', 'By 8 pm'],
    ]);
  });

  it('LANG-3 with room for a time, before the full stop', () => {
    const answer = (text: string) =>
      amended('apology', ['feeling', 'f'], ['understanding', 'u'], ['action', text])[2]?.[1];
    expect(answer('I will call you.')).toBe('I will call you by {time}.');
    expect(answer('我们会给您回电。')).toBe('{time}前，我们会给您回电。');
  });

  it('LANG-5 with the voice’s own words, or its form of address', () => {
    expect(amended('closing', ['say', 'Bye guys'])).toEqual([['say', 'Bye friends']]);
    expect(amended('greeting', ['say', '您好'])).toEqual([['say', '{surname}{honorific}，您好']]);
  });

  it('LANG-5 by leaving the word out with its comma, where the voice knows no other', () => {
    const left = (text: string) => {
      const live = written('closing', ['say', text]);
      live.peer.run({
        type: 'records.set',
        targets: [{ table: 'voices', id: 'v' }],
        patch: { prefer: [] },
      });
      const { snapshot } = live.peer;
      const [finding] = check(snapshot, { now: 0, timeZone: 'UTC' }).script('s');
      const about = { script: live.script(), voice: snapshot.library.voices.get('v'), durationIn };
      live.run({ commands: finding ? (amendsOf(finding, about)[0]?.commands() ?? []) : [] });
      return live.texts()[0]?.[1];
    };
    expect(left('guys, see you')).toBe('see you');
    expect(left('See you, guys.')).toBe('See you.');
    expect(left('You guys are here')).toBe('You are here');
  });

  it('the right words, even when somebody has typed before them since', () => {
    const live = written('closing', ['say', 'See you, guys.']);
    const { snapshot } = live.peer;
    const [finding] = check(snapshot, { now: 0, timeZone: 'UTC' }).script('s');
    const about = { script: live.script(), voice: snapshot.library.voices.get('v'), durationIn };
    const [command] = (finding && amendsOf(finding, about)[0]?.commands()) ?? [];
    live.peer.run({ ...splice, index: 0, remove: 3, insert: 'I hope to see' });
    const now = command && onCurrent(command, 'See you, guys.', live.peer.snapshot);
    live.run({ commands: now ? [now] : [] });
    expect(live.texts()).toEqual([['say', 'I hope to see you, friends.']]);
  });

  it('LANG-6 with a line to ask in', () =>
    expect(amended('enquiry', ['say', 'Hello'])).toEqual([
      ['say', 'Hello'],
      ['ask', ''],
    ]));
});
