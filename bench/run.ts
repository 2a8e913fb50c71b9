/** `npm run bench -- NAME [--json] [--rounds N] [--seconds N] [--only A,B]`: runs one benchmark; all figures are measured. */
import { existsSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Bench, BenchOptions } from './lib/bench.ts';

const here = new URL('./', import.meta.url);
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.slice(0, -3));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    only: { type: 'string' },
  },
});
const [name = ''] = positionals;
if (!existsSync(new URL(`${name}.ts`, here)) || !names.includes(name)) {
  console.error(`Which benchmark? One of: ${names.join(', ')}`);
  process.exit(1);
}

const options: BenchOptions = {
  ...(values.rounds && { rounds: Number(values.rounds) }),
  ...(values.seconds && { seconds: Number(values.seconds) }),
  only: values.only?.split(',') ?? null,
  say: (line) => console.error(line),
};
const { run } = (await import(`./${name}.ts`)) as { run: Bench };
const result = await run(options);
console.log(JSON.stringify(result, null, values.json ? undefined : 2));
process.exit(0);
