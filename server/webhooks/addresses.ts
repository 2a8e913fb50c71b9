import { lookup } from 'node:dns';
import { BlockList, isIP, isIPv6, type LookupFunction } from 'node:net';

const PRIVATE_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of the addresses that are given out to the world, those with an IPv4 address inside, or that lead nowhere. */
const PRIVATE_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
const WORLD_6 = '2000::/3';

const listOf = (family: 'ipv4' | 'ipv6', networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    list.addSubnet(address, Number(bits), family);
  }
  return list;
};
const private4 = listOf('ipv4', PRIVATE_4);
const private6 = listOf('ipv6', PRIVATE_6);
const world6 = listOf('ipv6', [WORLD_6]);

/** `::ffff:7f00:1` as `127.0.0.1`; null for any other. */
function mapped(address: string): string | null {
  const plain = new URL(`http://[${address.split('%', 1)[0]}]/`).hostname.slice(1, -1);
  const found = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(plain);
  if (!found) return null;
  const [high, low] = [Number.parseInt(String(found[1]), 16), Number.parseInt(String(found[2]), 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Whether an address is of this machine, of its networks, or of none that strangers may be sent to. */
export function isPrivate(address: string): boolean {
  if (!isIPv6(address)) return isIP(address) !== 4 || private4.check(address, 'ipv4');
  const inner = mapped(address);
  if (inner !== null) return isPrivate(inner);
  const plain = address.split('%', 1)[0] ?? '';
  return !world6.check(plain, 'ipv6') || private6.check(plain, 'ipv6');
}

/** The address that is meant by the host of a URL if it is one, without brackets. */
export function literalAddress(hostname: string): string | null {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? null : bare;
}

/** Said by a connection that would have led into a private network. */
export class PrivateAddressError extends Error {
  constructor() {
    super('The address leads into a private network.');
    this.name = 'PrivateAddressError';
  }
}

/**
 * Looks a name up and refuses it if any of its addresses is private. It is asked by the connection itself, so that what was
 * looked at is what is connected to: a name that answers differently each time gains nothing.
 */
export const publicLookup =
  (resolve: typeof lookup = lookup): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, '');
      if (addresses.length === 0 || addresses.some(({ address }) => isPrivate(address))) {
        return callback(new PrivateAddressError(), '');
      }
      if (options.all) return callback(null, addresses);
      const [first] = addresses;
      callback(null, first?.address ?? '', first?.family);
    });
  };
