export { addressOf, isForeign, type OwnAddress } from './hosts.ts';
export { machineNames } from './machine.ts';
