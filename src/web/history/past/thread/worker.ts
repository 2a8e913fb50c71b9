import { createDesk } from './desk.ts';
import type { Answer, Request } from './messages.ts';

/** The thread that reads older states and compares them. */
const desk = createDesk(
  (answer: Answer) => self.postMessage(answer),
  (run, milliseconds) => setTimeout(run, milliseconds),
);

self.onmessage = ({ data }: MessageEvent<Request>) => desk.handle(data);
