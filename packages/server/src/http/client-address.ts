import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import ipaddr from 'ipaddr.js';

/** The part of an address that one household or office shares: of IPv4 the first 24 bits, of IPv6 the first 56. */
const IPV4_BITS = 24;
const IPV6_BITS = 56;

/**
 * The network that a client is in, for counting: `192.0.2.0/24`. An IPv4 address that is written as IPv6 is IPv4. What is no
 * address is one network, so that nobody gets around the count by sending rubbish.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const read = ipaddr.process(address);
  const bits = read.kind() === 'ipv4' ? IPV4_BITS : IPV6_BITS;
  const bytes = read.toByteArray().map((byte, at) => {
    const kept = Math.min(8, Math.max(0, bits - at * 8));
    return byte & (0xff << (8 - kept));
  });
  return `${ipaddr.fromByteArray(bytes).toString()}/${String(bits)}`;
}

/**
 * The address of who asks. Behind proxies it is the one that the outermost of ours wrote down; what came from further out anybody can write.
 * @param proxies how many proxies of ours a request passes; 0: it comes straight from the client
 */
export function clientAddress(c: Context, proxies: number): string {
  if (proxies > 0) {
    const passed = (c.req.header('x-forwarded-for') ?? '').split(',').map((address) => address.trim());
    return passed.at(-proxies) ?? '';
  }
  // There is no connection where the app is called without a server, as tests do.
  const { incoming } = (c.env ?? {}) as Partial<HttpBindings>;
  return incoming?.socket.remoteAddress ?? '';
}
