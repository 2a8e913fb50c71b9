import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { journeyFileSchema, journeyJsonSchema, LIMITS, parseJourneyFile } from './index.ts';
import { randomFile } from './testing/files.ts';
import { createRng } from './testing/random.ts';

type Loose = Record<string, unknown>;

const base = () => ({
  format: 'throughline/journey',
  version: 1,
  journey: { id: 'j', title: 'J' } as Loose,
  stages: [{ id: 's', title: 'S', phase: 'before' }] as Loose[],
  steps: [{ id: 'p', stage: 's', title: 'P' }] as Loose[],
  lanes: [{ id: 'l', role: 'touchpoint', title: 'L' }] as Loose[],
  cards: [{ id: 'c', lane: 'l', step: 'p', title: 'C' }] as Loose[],
  moments: [{ id: 'm', kind: 'pain', step: 'p', title: 'M', intensity: 1, frequency: 5 }] as Loose[],
  feelings: [{ persona: 'ann', step: 'p', score: 0 }] as Loose[],
  links: [{ id: 'k', from: 'c', to: 'c', kind: 'flow' }] as Loose[],
  actions: [{ id: 'a', moment: 'm', title: 'A', state: 'collected' }] as Loose[],
  measures: [{ card: 'c', metric: 'csat', value: 4 }] as Loose[],
  waivers: [
    { rule: 'R-1', where: [{ type: 'card', id: 'c' }], reason: '', by: 'Kim', at: '2026-02-28' },
  ] as Loose[],
  library: {
    personas: [{ id: 'ann', name: 'Ann' }] as Loose[],
    calendars: [{ id: 'cal', name: 'Office', timezone: 'Asia/Shanghai' }] as Loose[],
    slas: [{ id: 'sla', name: 'Fast', promise: 'wait', target: { amount: 30, unit: 's' } }] as Loose[],
    scripts: [
      { id: 'scr', name: 'Hello', kind: 'greeting', lines: [{ id: 'x', part: 'say', text: 'Hi' }] },
    ] as Loose[],
    authorities: [{ id: 'au', role: 'r', may: ['refund'] }] as Loose[],
    terms: [{ id: 't', term: 'system upgrade' }] as Loose[],
  } as Record<string, Loose[]>,
});
type Base = ReturnType<typeof base>;

const faultsOf = (value: unknown): string[] => {
  const parsed = parseJourneyFile(value);
  return parsed.ok ? [] : parsed.error.map(({ code, path }) => `${code} ${path}`);
};
const changed = (change: (file: Base) => void): Base => {
  const file = base();
  change(file);
  return file;
};
const first = (records: Loose[] | undefined): Loose => records?.[0] as Loose;

describe('FILE-1 a file that keeps every rule', () => {
  it('FILE-1 is taken', () => expect(faultsOf(base())).toEqual([]));

  it('FILE-1 the smallest one is a journey alone', () => {
    expect(faultsOf({ format: 'throughline/journey', version: 1, journey: { id: 'j', title: '' } })).toEqual(
      [],
    );
  });

  it('FILE-1 so are thousands of random ones, and none is changed by being read', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const file = randomFile(createRng(seed));
      const written = JSON.stringify(file);
      expect(faultsOf(file), `seed ${seed}`).toEqual([]);
      expect(JSON.stringify(file)).toBe(written);
    }
  });

  it('FILE-4 defaults are filled in on reading', () => {
    const parsed = parseJourneyFile(base());
    expect(parsed.ok && parsed.value).toMatchObject({
      journey: { summary: '', locale: 'en', view: 'current', personas: [] },
      cards: [{ body: '', slas: [], scripts: [], authorities: [], systems: [], tags: [] }],
      moments: [{ body: '', evidence: { state: 'assumed', source: '' }, personas: [] }],
      feelings: [{ quote: '' }],
      links: [{ label: '' }],
      library: {
        channels: [],
        slas: [{ escalations: [], note: '' }],
        terms: [{ say: '', scope: 'customer' }],
      },
    });
    expect(parsed.ok && 'unplaced' in parsed.value).toBe(false);
  });
});

describe('FILE-12 the templates', () => {
  const folder = new URL('../../../templates/', import.meta.url);
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    it(`FILE-12 ${name} keeps every rule`, () => {
      expect(faultsOf(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))).toEqual([]);
    });
  }
});

describe('FILE-2 what is no journey file of this version', () => {
  const cases: Array<[unknown, string]> = [
    [null, 'not-a-journey $'],
    [[], 'not-a-journey $'],
    ['text', 'not-a-journey $'],
    [5, 'not-a-journey $'],
    [{}, 'not-a-journey $.format'],
    [{ format: 'miro/board', version: 1 }, 'not-a-journey $.format'],
    [{ format: ['throughline/journey'], version: 1 }, 'not-a-journey $.format'],
    [{ format: 'throughline/journey' }, 'missing $.version'],
    [{ format: 'throughline/journey', version: 2 }, 'newer-version $.version'],
    [{ format: 'throughline/journey', version: 0 }, 'older-version $.version'],
    [{ format: 'throughline/journey', version: '1' }, 'older-version $.version'],
    [{ format: 'throughline/journey', version: Number.POSITIVE_INFINITY }, 'newer-version $.version'],
    [{ format: 'throughline/journey', version: 1 }, 'missing $.journey'],
  ];
  for (const [value, fault] of cases) {
    it(`FILE-2 ${JSON.stringify(value)}: ${fault}`, () => expect(faultsOf(value)).toEqual([fault]));
  }
});

describe('FILE-1 every fault is said with its place', () => {
  const long = 'x'.repeat(LIMITS.title + 1);
  const cases: Array<[string, (file: Base) => void]> = [
    ['missing $.journey.title', (file) => delete file.journey.title],
    ['wrong-type $.journey', (file) => Object.assign(file, { journey: [] })],
    ['wrong-type $.journey.personas', (file) => (file.journey.personas = 'ann')],
    ['unknown-value $.journey.locale', (file) => (file.journey.locale = 'de')],
    ['wrong-type $.cards', (file) => Object.assign(file, { cards: {} })],
    ['wrong-type $.cards', (file) => Object.assign(file, { cards: null })],
    ['wrong-type $.cards[0]', (file) => (file.cards[0] = [] as never)],
    ['wrong-type $.cards[1]', (file) => file.cards.push(null as never)],
    ['missing $.cards[0].title', (file) => delete first(file.cards).title],
    ['wrong-type $.cards[0].title', (file) => (first(file.cards).title = 5)],
    ['too-long $.cards[0].title', (file) => (first(file.cards).title = long)],
    ['too-long $.cards[0].body', (file) => (first(file.cards).body = 'x'.repeat(LIMITS.prose + 1))],
    ['missing $.cards[0].id', (file) => delete first(file.cards).id],
    ['too-few $.cards[0].id', (file) => (first(file.cards).id = '')],
    ['too-big $.cards[0].stake', (file) => (first(file.cards).stake = 6)],
    ['too-small $.cards[0].stake', (file) => (first(file.cards).stake = 0)],
    ['not-whole $.cards[0].stake', (file) => (first(file.cards).stake = 1.5)],
    ['wrong-type $.cards[0].tags[1]', (file) => (first(file.cards).tags = ['a', 5])],
    ['too-many $.cards[0].tags', (file) => (first(file.cards).tags = Array(1_001).fill('a'))],
    [
      'too-small $.cards[0].duration.amount',
      (file) => (first(file.cards).duration = { amount: 0, unit: 's' }),
    ],
    [
      'unknown-value $.cards[0].duration.unit',
      (file) => (first(file.cards).duration = { amount: 1, unit: 'weeks' }),
    ],
    ['missing $.cards[0].volume.handling', (file) => (first(file.cards).volume = { perHour: 1 })],
    ['wrong-type $.moments[0].evidence', (file) => (first(file.moments).evidence = [])],
    ['unknown-value $.moments[0].kind', (file) => (first(file.moments).kind = 'joy')],
    ['too-big $.feelings[0].score', (file) => (first(file.feelings).score = 5.5)],
    ['unknown-value $.links[0].kind', (file) => (first(file.links).kind = 'x')],
    [
      'too-big $.links[0].handoff.confidenceBelow',
      (file) => (first(file.links).handoff = { confidenceBelow: 2 }),
    ],
    ['bad-date $.actions[0].due', (file) => (first(file.actions).due = '2026-02-30')],
    ['bad-date $.measures[0].at', (file) => (first(file.measures).at = 'yesterday')],
    ['bad-date $.waivers[0].at', (file) => (first(file.waivers).at = '31.12.2026')],
    ['wrong-type $.library', (file) => Object.assign(file, { library: [] })],
    ['wrong-type $.library.personas', (file) => Object.assign(file.library, { personas: 'ann' })],
    [
      'bad-timezone $.library.calendars[0].timezone',
      (file) => (first(file.library.calendars).timezone = 'Mars/Base'),
    ],
    [
      'bad-format $.library.calendars[0].week[0].from',
      (file) => (first(file.library.calendars).week = [{ days: [1], from: '9:00', to: '17:00' }]),
    ],
    [
      'too-big $.library.calendars[0].week[0].days[1]',
      (file) => (first(file.library.calendars).week = [{ days: [1, 8], from: '09:00', to: '17:00' }]),
    ],
    ['missing $.library.slas[0].target', (file) => delete first(file.library.slas).target],
    [
      'unknown-value $.library.scripts[0].lines[0].part',
      (file) => (first(file.library.scripts).lines = [{ part: 'shout', text: '' }]),
    ],
    [
      'unknown-value $.library.authorities[0].may[0]',
      (file) => (first(file.library.authorities).may = ['fly']),
    ],
    [
      'bad-format $.library.authorities[0].limit.currency',
      (file) => (first(file.library.authorities).limit = { amount: 1, currency: 'yuan' }),
    ],
    ['too-few $.library.terms[0].term', (file) => (first(file.library.terms).term = '')],
    ['wrong-type $.unplaced', (file) => Object.assign(file, { unplaced: [] })],
    [
      'missing $.unplaced.cards[0].title',
      (file) => Object.assign(file, { unplaced: { cards: [{ id: 'u', lane: 'x', step: 'y' }] } }),
    ],
  ];
  for (const [fault, change] of cases) {
    it(`FILE-1 ${fault}`, () => expect(faultsOf(changed(change))).toEqual([fault]));
  }

  it('FILE-1 names that are no words are quoted in paths', () => {
    const file = { ...base(), 'odd key': { 'a.b': [Number.NaN] } };
    expect(faultsOf(file)).toEqual(['wrong-type $["odd key"]["a.b"][0]']);
  });

  it('FILE-1 what is wrong between records is listed beside what is wrong within them', () => {
    const file = changed((one) => {
      first(one.cards).title = 5;
      first(one.cards).lane = 'gone';
      one.lanes.push({ id: 's', role: 'notes', title: '' });
      one.feelings.push({ score: 9 }, { score: 9 });
    });
    expect(faultsOf(file).sort()).toEqual([
      'duplicate-id $.lanes[1].id',
      'missing $.feelings[1].persona',
      'missing $.feelings[1].step',
      'missing $.feelings[2].persona',
      'missing $.feelings[2].step',
      'no-such-record $.cards[0].lane',
      'too-big $.feelings[1].score',
      'too-big $.feelings[2].score',
      'wrong-type $.cards[0].title',
    ]);
  });

  it('FILE-1 a table that cannot be read is one fault, not one for each reference to it', () => {
    const file: Loose = { ...base(), lanes: 'none' };
    expect(faultsOf(file)).toEqual(['wrong-type $.lanes']);
  });

  it('FILE-1 whatever stands in the place of a record, the answer is a list of faults', () => {
    const anything = fc.jsonValue({ maxDepth: 4 });
    const keys = Object.keys(base());
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.constantFrom('list', 'field', 'table'),
        anything,
        (key, at, value) => {
          const file: Loose = base();
          const held = file[key];
          if (at === 'table' || !Array.isArray(held)) file[key] = value;
          else if (at === 'list') held.push(value);
          else Object.assign(held[0], { id: value, card: value, step: value, lines: value });
          expect(() => parseJourneyFile(file)).not.toThrow();
        },
      ),
    );
  });

  it('FILE-1 all of them are listed, up to two hundred', () => {
    const file = changed((one) => {
      one.cards = Array.from({ length: 500 }, (_, i) => ({ id: `c${i}`, lane: 'l', step: 'p' }));
      one.journey.locale = 'xx';
    });
    const faults = faultsOf(file);
    expect(faults.length).toBe(200);
    expect(faults[0]).toBe('unknown-value $.journey.locale');
    expect(faults[1]).toBe('missing $.cards[0].title');
  });
});

describe('FILE-5 ids', () => {
  it('FILE-5 the journey’s own is one of them', () => {
    expect(faultsOf(changed((file) => (file.journey.id = 'c')))).toContain('duplicate-id $.cards[0].id');
  });

  it('FILE-5 are unique in the whole file, the library and the tray too', () => {
    expect(faultsOf(changed((file) => file.lanes.push({ id: 'c', role: 'notes', title: '' })))).toEqual([
      'duplicate-id $.cards[0].id',
    ]);
    expect(faultsOf(changed((file) => (first(file.library.personas).id = 'c')))).toEqual([
      'duplicate-id $.library.personas[0].id',
    ]);
    const tray = { unplaced: { cards: [{ id: 'c', lane: 'x', step: 'p', title: '' }] } };
    expect(faultsOf({ ...base(), ...tray })[0]).toBe('duplicate-id $.unplaced.cards[0].id');
  });

  it('FILE-5 feelings are known by persona and step', () => {
    const twice = changed((file) => file.feelings.push({ persona: 'ann', step: 'p', score: 1 }));
    expect(faultsOf(twice)).toEqual(['duplicate-id $.feelings[1]']);
  });

  it('FILE-5 lines of a script are told apart by theirs', () => {
    const lines = [
      { id: 'x', part: 'say', text: '' },
      { part: 'say', text: '' },
      { id: 'x', part: 'ask', text: '' },
    ];
    expect(faultsOf(changed((file) => (first(file.library.scripts).lines = lines)))).toEqual([
      'duplicate-id $.library.scripts[0].lines[2].id',
    ]);
  });

  it('FILE-5 those that begin with ~ are the program’s own', () => {
    expect(faultsOf(changed((file) => (first(file.actions).id = '~1')))).toEqual([]);
    expect(faultsOf(changed((file) => (first(file.measures).id = '~1')))).toEqual([
      'bad-format $.measures[0].id',
    ]);
    const lines = [{ id: '~1', part: 'say', text: '' }];
    expect(faultsOf(changed((file) => (first(file.library.scripts).lines = lines)))).toEqual([
      'bad-format $.library.scripts[0].lines[0].id',
    ]);
  });

  it('FILE-5 may be any other text, an object’s own words too', () => {
    for (const id of ['constructor', 'toString', 'hasOwnProperty', 'a|b', ' ', '客户', 'x'.repeat(200)]) {
      expect(faultsOf(changed((file) => file.lanes.push({ id, role: 'notes', title: '' })))).toEqual([]);
    }
  });
});

describe('FILE-6 references', () => {
  const dangling: Array<[string, (file: Base) => void]> = [
    ['$.steps[0].stage', (file) => (first(file.steps).stage = 'gone')],
    ['$.cards[0].lane', (file) => (first(file.cards).lane = 'gone')],
    ['$.cards[0].step', (file) => (first(file.cards).step = 'gone')],
    ['$.moments[0].step', (file) => (first(file.moments).step = 'gone')],
    ['$.moments[0].card', (file) => (first(file.moments).card = 'gone')],
    ['$.feelings[0].step', (file) => (first(file.feelings).step = 'gone')],
    ['$.links[0].from', (file) => (first(file.links).from = 'gone')],
    ['$.links[0].to', (file) => (first(file.links).to = 'gone')],
    ['$.actions[0].moment', (file) => (first(file.actions).moment = 'gone')],
    ['$.measures[0].card', (file) => (first(file.measures).card = 'gone')],
    ['$.cards[0].lane', (file) => (first(file.cards).lane = 'p')],
  ];
  for (const [path, change] of dangling) {
    it(`FILE-6 inside the map must lead somewhere: ${path}`, () => {
      expect(faultsOf(changed(change))).toEqual([`no-such-record ${path}`]);
    });
  }

  it('FILE-6 to the library may dangle', () => {
    const file = changed((one) => {
      Object.assign(first(one.cards), { slas: ['gone'], owner: 'gone', channel: 'gone', calendar: 'gone' });
      one.journey.personas = ['gone'];
      first(one.feelings).persona = 'gone';
      Object.assign(first(one.library.slas), { calendar: 'gone', tier: 'gone' });
    });
    expect(faultsOf(file)).toEqual([]);
  });

  it('FILE-9 the tray may dangle, but nothing in the map may hang on it', () => {
    const unplaced = {
      cards: [{ id: 'u', lane: 'gone', step: 'p', title: '' }],
      links: [{ id: 'ul', from: 'u', to: 'c', kind: 'flow' }],
    };
    expect(faultsOf({ ...base(), unplaced })).toEqual([]);
    const file = changed((one) => one.links.push({ id: 'k2', from: 'u', to: 'c', kind: 'flow' }));
    expect(faultsOf({ ...file, unplaced })).toEqual(['no-such-record $.links[1].from']);
  });
});

describe('FILE-7 limits', () => {
  const cards = (count: number) =>
    changed((file) => {
      file.cards = Array.from({ length: count }, (_, i) => ({
        id: i ? `c${i}` : 'c',
        lane: 'l',
        step: 'p',
        title: '',
      }));
    });

  it('FILE-7 20,000 cards are a journey, 20,001 are not', () => {
    expect(faultsOf(cards(20_000))).toEqual([]);
    expect(faultsOf(cards(20_001))).toEqual(['too-many $.cards']);
  });

  it('FILE-7 60 lanes and 400 steps', () => {
    const more = (count: number, make: (id: string) => Loose) =>
      Array.from({ length: count }, (_, i) => make(`n${i}`));
    const lanes = (count: number) =>
      changed((file) => file.lanes.push(...more(count, (id) => ({ id, role: 'notes', title: '' }))));
    const steps = (count: number) =>
      changed((file) => file.steps.push(...more(count, (id) => ({ id, stage: 's', title: '' }))));
    expect([faultsOf(lanes(59)), faultsOf(lanes(60))]).toEqual([[], ['too-many $.lanes']]);
    expect([faultsOf(steps(399)), faultsOf(steps(400))]).toEqual([[], ['too-many $.steps']]);
  });

  it('FILE-7 what has lost its place counts with what has one', () => {
    const lost = (count: number) => ({
      ...base(),
      unplaced: {
        steps: Array.from({ length: count }, (_, i) => ({ id: `n${i}`, stage: 'gone', title: '' })),
      },
    });
    expect([faultsOf(lost(399)), faultsOf(lost(400))]).toEqual([[], ['too-many $.unplaced.steps']]);
  });

  it('FILE-7 texts are measured in characters, not in halves of them', () => {
    const title = (text: string) => changed((file) => (first(file.cards).title = text));
    expect(faultsOf(title('😀'.repeat(200)))).toEqual([]);
    expect(faultsOf(title('😀'.repeat(201)))).toEqual(['too-long $.cards[0].title']);
    expect(faultsOf(title('客'.repeat(200)))).toEqual([]);
  });
});

describe('FILE-3 unknown keys', () => {
  it('FILE-3 are kept on every level', () => {
    const odd = { tool: 'other', list: [1, null, { deep: [] }] };
    const file = changed((one) => {
      Object.assign(one, { x: odd });
      for (const part of [one.journey, one.stages[0], one.cards[0], one.feelings[0], one.measures[0]]) {
        Object.assign(part as Loose, { x: odd });
      }
      Object.assign(first(one.waivers).where as Loose[], [{ type: 'card', id: 'c', x: odd }]);
      Object.assign(first(one.library.slas).target as Loose, { x: odd });
      Object.assign(first(first(one.library.scripts).lines as Loose[]), { x: odd });
      Object.assign(one.library, { rituals: [{ x: odd }] });
    });
    const parsed = parseJourneyFile({ ...file, unplaced: { y: odd } });
    expect(parsed.ok && JSON.stringify(parsed.value).split('"tool":"other"').length - 1).toBe(11);
    expect(parsed.ok && parsed.value.unplaced).toEqual({ y: odd });
  });
});

describe('FILE-8 hostile files', () => {
  const parse = (text: string) => faultsOf(JSON.parse(text));
  const within = (inner: string) => JSON.stringify(base()).replace('"cards":[{', `"cards":[{"x":${inner},`);
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

  it('FILE-8 nesting past 64 levels is refused, not followed', () => {
    expect(parse(within(nested(60)))).toEqual([]);
    expect(parse(within(nested(70)))[0]).toMatch(/^too-big \$\.cards\[0\]\.x\[0\]/);
    expect(parse(within(nested(200_000)))[0]).toMatch(/^too-big /);
  });

  it('FILE-8 __proto__ keys are left out on every level', () => {
    const text = within('{"__proto__": {"polluted": 1}, "y": 2}').replace(
      '"journey":{',
      '"journey":{"__proto__":{"z":1},',
    );
    const parsed = parseJourneyFile(JSON.parse(text));
    expect(parsed.ok && JSON.stringify(parsed.value.cards[0]?.x)).toBe('{"y":2}');
    expect(({} as Loose).polluted).toBeUndefined();
    expect(parsed.ok && Object.getPrototypeOf(parsed.value.journey)).toBe(Object.prototype);
  });

  it('FILE-8 numbers too large for a number are refused, known or not', () => {
    expect(parse(within('1e999'))).toEqual(['wrong-type $.cards[0].x']);
    expect(faultsOf(changed((file) => (first(file.measures).value = Number.POSITIVE_INFINITY)))).toEqual([
      'wrong-type $.measures[0].value',
    ]);
  });

  it('FILE-8 half characters are replaced, so that every machine reads the same', () => {
    const parsed = parseJourneyFile(changed((file) => (first(file.cards).title = 'a\ud83d')));
    expect(parsed.ok && parsed.value.cards[0]?.title).toBe('a\ufffd');
  });

  it('FILE-8 millions of faults cost neither the time nor the memory to list them', () => {
    const started = performance.now();
    const many = { ...base(), unplaced: undefined, steps: Array(3_000_000).fill(0) };
    expect(faultsOf(many)).toEqual(['too-many $.steps']);
    const bad = changed((file) =>
      Object.assign(file, { links: Array(100_000).fill(0), actions: Array(100_000).fill(0) }),
    );
    expect(faultsOf(bad).length).toBe(200);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('FILE-10 the JSON Schema', () => {
  it('FILE-10 describes the file as it is read', () => {
    const schema = journeyJsonSchema() as {
      required: string[];
      properties: Record<string, { type?: string }>;
    };
    expect(schema.required).toEqual(['format', 'version', 'journey']);
    expect(schema.properties.cards?.type).toBe('array');
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('FILE-10 knows how long texts may be', () => {
    const { properties } = journeyJsonSchema() as {
      properties: { cards: { items: { properties: Record<string, { maxLength?: number }> } } };
    };
    const { title, body } = properties.cards.items.properties;
    expect([title?.maxLength, body?.maxLength]).toEqual([LIMITS.title, LIMITS.prose]);
  });

  it('FILE-10 what reading takes, the schema takes, and gives the same', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const file = randomFile(createRng(seed));
      const parsed = parseJourneyFile(file);
      const whole = journeyFileSchema().safeParse(file);
      expect(whole.success && parsed.ok && JSON.parse(JSON.stringify(parsed.value))).toEqual(whole.data);
    }
  });
});
