interface Row {
  readonly id: string;
  readonly [key: string]: unknown;
}

type FileLike = Record<string, unknown>;

/** A journey file cut to its first stages, with what stands in them: what a test needs that isn't about size. */
export function firstStages(file: FileLike, count: number): FileLike {
  const rows = (table: string) => (file[table] ?? []) as readonly Row[];
  const stages = rows('stages').slice(0, count);
  const inStage = new Set(stages.map(({ id }) => id));
  const steps = rows('steps').filter(({ stage }) => inStage.has(String(stage)));
  const inStep = new Set(steps.map(({ id }) => id));
  const inSteps = (table: string) => rows(table).filter(({ step }) => inStep.has(String(step)));
  const [cards, moments] = [inSteps('cards'), inSteps('moments')];
  const kept = new Set([...cards, ...moments].map(({ id }) => id));
  const within =
    (...keys: string[]) =>
    (row: Row) =>
      keys.every((key) => row[key] === undefined || kept.has(String(row[key])));
  return {
    ...file,
    stages,
    steps,
    cards,
    moments,
    feelings: inSteps('feelings'),
    links: rows('links').filter(within('from', 'to')),
    actions: rows('actions').filter(within('moment')),
    measures: rows('measures').filter(
      (row) => within('card')(row) && (row.step === undefined || inStep.has(String(row.step))),
    ),
    waivers: [],
  };
}
