import { parseArgs } from 'node:util';
import { LOCALES } from '../../src/core/model/index.ts';
import { localeOfTag } from '../../src/core/protocol/index.ts';
import { reasonOf } from './reason.ts';
import { chosenLocale, createVoice } from './voice.ts';
import type { Voice } from './words.ts';

const OPTIONS = {
  to: { type: 'string' },
  out: { type: 'string', short: 'o' },
  theme: { type: 'string' },
  scale: { type: 'string' },
  paper: { type: 'string' },
  stage: { type: 'string', multiple: true },
  as: { type: 'string' },
  title: { type: 'string' },
  organization: { type: 'string' },
  number: { type: 'string' },
  owner: { type: 'string' },
  edition: { type: 'string' },
  locale: { type: 'string' },
  date: { type: 'string' },
  transparent: { type: 'boolean' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Parsed = ReturnType<typeof parse>;
type Command = (file: string, flags: Parsed['values'], voice: Voice) => Promise<number>;

/** Loaded when called: checking a file needs no painter. */
const COMMANDS: Readonly<Record<string, Command>> = {
  validate: async (file, _flags, voice) => (await import('./validate.ts')).validate(file, voice),
  lint: async (file, flags, voice) => (await import('./lint.ts')).lint(file, flags.json === true, voice),
  export: async (file, flags, voice) => (await import('./export-as.ts')).exportAs(file, flags, voice),
  import: async (file, flags, voice) => (await import('./import.ts')).importFile(file, flags.out, voice),
};

const parse = (args: string[]) => parseArgs({ args, options: OPTIONS, allowPositionals: true });

/** What is not said is not done, unless whoever reads us has seen enough (`… | head`). */
function endOfOutput(error: NodeJS.ErrnoException, voice: Voice): number {
  if (error.code === 'EPIPE') return 0;
  voice.say('unwritable', { file: voice.word('standard-output'), reason: reasonOf(error, voice.locale) });
  return 1;
}

/** Runs one command; the number is the exit code. */
async function run(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  let parsed: Parsed;
  try {
    parsed = parse(args);
  } catch (error) {
    const lang = args[args.indexOf('--lang') + 1];
    const detail = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    createVoice(chosenLocale(lang, env)).say('wrong-option', { detail });
    return 2;
  }
  const { values, positionals } = parsed;
  const voice = createVoice(chosenLocale(values.lang, env));
  process.stdout.on('error', (error) => process.exit(endOfOutput(error, voice)));
  const [name, file, ...more] = positionals;
  if (values.help || name === undefined || name === 'help') {
    voice.tell('usage');
    return name === undefined && !values.help ? 2 : 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (values.lang !== undefined && localeOfTag(values.lang) === null)
    voice.say('wrong-value', { option: '--lang', allowed: LOCALES.join(', ') });
  else if (!command) voice.say('wrong-option', { detail: name });
  else if (file === undefined) voice.say('file-missing');
  else if (more.length > 0) voice.say('one-file');
  else return command(file, values, voice);
  return 2;
}

// Set, not called: what was written to a pipe is not cut off.
process.exitCode = await run(process.argv.slice(2), process.env);
