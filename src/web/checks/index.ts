export { FindingItem } from './FindingItem.tsx';
export { FindingMark } from './FindingMark.tsx';
export { countOpen, type Gravest, gravestOf } from './gravest.ts';
export { RecordFindings } from './lazy.ts';
export { PromisePaths } from './PromisePaths.tsx';
export { promisesOfEnd } from './promises-of-end.ts';
export { SeveritySign } from './SeveritySign.tsx';
export { useMessages } from './use-messages.ts';
export { useOpenFindings } from './use-open-findings.ts';
