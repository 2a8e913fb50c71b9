import { lazyPart } from '../kit/index.ts';

export { useWaiving, type Waiving } from './use-waiving.ts';

/** Comes when somebody is about to answer for something. */
export const WaiveForm = lazyPart(async () => ({ default: (await import('./WaiveForm.tsx')).WaiveForm }));
