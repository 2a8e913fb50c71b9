import { isIPv6 } from 'node:net';

const DOTTED = /\d+\.\d+\.\d+\.\d+$/;
const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
/** Of eight groups the first four name the network; the rest everybody in it chooses as they like. */
const GROUPS = 8;
const OF_NETWORK = 4;

/**
 * What requests from one place have in common, to be counted by: an IPv4 address, or the network of an IPv6 one (/64), of
 * which one household has more addresses than could ever be counted.
 */
export function networkOf(ip: string): string {
  const [address = ''] = ip.split('%');
  const v4 = MAPPED.exec(address)?.[1];
  if (v4 !== undefined || !isIPv6(address)) return v4 ?? ip;
  const [start = '', end] = address.toLowerCase().replace(DOTTED, '0:0').split('::');
  const head = groupsOf(start);
  const tail = groupsOf(end ?? '');
  const between = end === undefined ? 0 : Math.max(0, GROUPS - head.length - tail.length);
  const groups = [...head, ...Array<string>(between).fill('0'), ...tail];
  return `${groups
    .slice(0, OF_NETWORK)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

const groupsOf = (part: string): string[] => (part === '' ? [] : part.split(':'));
