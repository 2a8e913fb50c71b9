/**
 * One job after the other in a process of its own: asked by standard input, answered on the fourth pipe, progress as
 * messages. It ends when nobody can ask it any longer.
 */
import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { answer } from './answer.ts';
import { AHEAD, type AnswerHead, asked, type ChildProgress, readAsked } from './wire.ts';

const ANSWER_PIPE = 4;

// Nobody waits for the answer of a process whose parent is gone.
process.on('disconnect', () => process.exit(1));

function write(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(ANSWER_PIPE, bytes, at);
}

const cpuSoFar = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};

const tell = (progress: ChildProgress) => process.send?.(progress);

// What is asked meanwhile waits in the pipe.
if (process.argv.includes(AHEAD)) {
  await (await import('./rehearsal.ts')).rehearse();
  flushCompileCache();
}

let before = 0;
let job = 0;
for await (const question of asked(process.stdin)) {
  job++;
  const askedAt = cpuSoFar();
  const { task, source } = readAsked(question);
  const result = await answer(task, source, (share) => tell({ job, share }));
  // For the next process, which then starts in half the time. Once it has answered, this one may be ended any time.
  if (job === 1) flushCompileCache();
  const cpu = cpuSoFar();
  const used = {
    cpu: cpu - before,
    before: askedAt - before,
    memory: process.resourceUsage().maxRSS * 1024,
    kept: process.memoryUsage.rss(),
  };
  before = cpu;
  const head: AnswerHead = result.ok
    ? { ok: true, length: result.value.body.length, facts: result.value.facts, used }
    : { ok: false, fault: result.error, used };
  write(Buffer.from(`${JSON.stringify(head)}\n`));
  if (result.ok) write(result.value.body);
}
process.exit(0);
