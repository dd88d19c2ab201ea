/*
 * Which addresses Foyer goes to when a workspace names one: those of the public internet alone. What stands inside its
 * own network, on its own machine, or may lead there by translation, is refused.
 */
import ipaddr from 'ipaddr.js';

/** Whether an address by numbers is a global unicast one. What can't be read is none. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const read = ipaddr.parse(address);
  if (read.range() !== 'unicast') return false;
  if (read.toString() === CLOUD_HOST) return false;
  // Beyond what is handed out, IPv6 is full of ways back to an address of IPv4.
  if (read.kind() === 'ipv4') return true;
  return read.match(GLOBAL) && !holdsIpv4(read as ipaddr.IPv6);
}

/** Of a tunnel (ISATAP, RFC 5214): whoever runs one there is led to the address of IPv4 at its end. */
const holdsIpv4 = ({ parts }: ipaddr.IPv6): boolean =>
  ((parts[4] ?? 0) & 0xfdff) === 0 && parts[5] === 0x5efe;

const GLOBAL = ipaddr.parseCIDR('2000::/3');
/** By its number it is public; on machines of Azure it is the one that hands out their secrets. */
const CLOUD_HOST = '168.63.129.16';

/** An address that may be named: https, on its usual port, nobody’s password in it. Null for every other. */
export function readWebhookUrl(
  typed: string,
  { isPrivateAllowed }: { isPrivateAllowed: boolean },
): URL | null {
  if (!URL.canParse(typed)) return null;
  const url = new URL(typed);
  if (url.username || url.password || url.hash) return null;
  if (isPrivateAllowed) return ['https:', 'http:'].includes(url.protocol) ? url : null;
  if (url.protocol !== 'https:' || url.port !== '') return null;
  const host = hostOf(url);
  if (ipaddr.isValid(host)) return isPublicAddress(host) ? url : null;
  return isNamed(host) ? url : null;
}

/** Whether what is out there can call this address: https, and of no machine or network of one's own. */
export function isCalledFromOutside(address: string): boolean {
  const url = new URL(address);
  url.port = '';
  return readWebhookUrl(url.href, { isPrivateAllowed: false }) !== null;
}

/** The host as it is looked up: an address by numbers without its brackets. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** A name with a top level, which `localhost` and names of one network have not. */
const isNamed = (host: string): boolean =>
  /^[a-z0-9_-]+(\.[a-z0-9_-]+)*\.[a-z][a-z0-9-]*$/.test(host) &&
  !/\.(localhost|local|internal|home|lan|corp|arpa)$/.test(host);
