import { parentPort } from 'node:worker_threads';
import { doWork, type WorkRequest } from './journey-work.ts';

// What nobody foresaw is thrown on: it ends this thread, and the request with it.
parentPort?.on('message', async (request: WorkRequest) => {
  parentPort?.postMessage(await doWork(request));
});
