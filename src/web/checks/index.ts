export { FindingItem } from './FindingItem.tsx';
export { FindingMark } from './FindingMark.tsx';
export { Findings } from './Findings.tsx';
export { countOpen, type Gravest, gravestOf } from './gravest.ts';
export { RecordFindings } from './lazy.ts';
export { SeveritySign } from './SeveritySign.tsx';
export { useMending } from './use-mending.ts';
export { useMessages } from './use-messages.ts';
export { useOpenFindings } from './use-open-findings.ts';
