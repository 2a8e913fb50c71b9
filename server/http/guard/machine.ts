import { hostname, networkInterfaces } from 'node:os';

/** Names and addresses of this machine, as they stand in a URL: who listens on all of them is reached by any. */
export function machineNames(): readonly string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((one) => one ?? [])
    .map(({ family, address }) => (family === 'IPv6' ? `[${address.split('%')[0]}]` : address));
  const name = hostname().toLowerCase();
  return [...addresses, name, `${name}.local`];
}
