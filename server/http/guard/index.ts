export { addressOf, isAmbiguous, isForeign, type OwnAddress } from './hosts.ts';
export { machineNames } from './machine.ts';
export { networkOf } from './network.ts';
