import * as Y from 'yjs';
import { openLibrary, openMap } from '../../../core/doc/index.ts';
import { joinSnapshot } from '../../../core/model/index.ts';
import { createDesk } from './desk.ts';
import type { Answer, Request } from './messages.ts';

/** The thread that checks: it follows both documents by their updates and never changes them. */
const map = new Y.Doc();
const library = new Y.Doc();
const liveMap = openMap(map);
const liveLibrary = openLibrary(library);

const desk = createDesk(
  () => joinSnapshot(liveMap.snapshot(), liveLibrary.snapshot()),
  (answer: Answer) => self.postMessage(answer),
  (run) => setTimeout(run),
);

self.onmessage = ({ data }: MessageEvent<Request>) => {
  if (data.type === 'changed') {
    for (const update of data.map) Y.applyUpdate(map, update);
    for (const update of data.library) Y.applyUpdate(library, update);
  }
  desk.handle(data);
};
