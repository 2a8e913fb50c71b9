export { isForeign, type OwnAddress } from './hosts.ts';
