import { createFollower } from '../../../core/doc/index.ts';
import { createDesk } from './desk.ts';
import type { Answer, Request } from './messages.ts';

/** The thread that checks: it follows both documents by their updates and never changes them. */
const { take, snapshot } = createFollower();

const desk = createDesk(
  snapshot,
  (answer: Answer) => self.postMessage(answer),
  (run) => setTimeout(run),
);

self.onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.type === 'changed') take(data);
  desk.handle(data);
};
