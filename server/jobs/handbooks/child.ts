/** One job in a process of its own: asked by standard input, answered on the fourth pipe, progress as messages. */
import { writeFileSync } from 'node:fs';
import { answer } from './answer.ts';
import type { AnswerHead } from './wire.ts';
import { readAsked } from './wire.ts';

const ANSWER_PIPE = 4;

// Nobody waits for the answer of a process whose parent is gone.
process.on('disconnect', () => process.exit(1));

const parts: Buffer[] = [];
for await (const part of process.stdin) parts.push(part as Buffer);
const { task, source } = readAsked(Buffer.concat(parts).toString());
const result = await answer(task, source, (share) => process.send?.(share));
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
const used = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
const head: AnswerHead = result.ok
  ? { ok: true, length: result.value.body.length, facts: result.value.facts, used }
  : { ok: false, fault: result.error, used };
writeFileSync(ANSWER_PIPE, `${JSON.stringify(head)}\n`);
if (result.ok) writeFileSync(ANSWER_PIPE, result.value.body);
process.exit(0);
