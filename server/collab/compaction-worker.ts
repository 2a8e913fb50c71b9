/** The thread that compacts: it has its own connection to the store. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteStorage, type StorageAddress } from '../storage/index.ts';
import { compactDocument } from './compaction.ts';

const { file } = workerData as StorageAddress;
const storage = openSqliteStorage({ file, check: false });

parentPort?.on('message', async (name: string) => {
  try {
    parentPort?.postMessage({ name, result: await compactDocument(storage, name) });
  } catch (error) {
    parentPort?.postMessage({ name, error });
  }
});
