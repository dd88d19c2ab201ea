/*
 * One address can be written in many ways: with an origin in front, with slashes doubled, with letters as percent
 * signs, in capitals. What decides about an address looks at one plain spelling of it.
 */

/**
 * The path and query of a request target, without an origin in front and with one slash at its start, dots resolved. Percent signs
 * that spell no letter stand for themselves, so that whoever decodes the path later can.
 */
export function ownAddress(target: string): string {
  const address = target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#\\]*/i, '').replace(/^[/\\]+/, '');
  const [path = ''] = address.split(/[?#]/);
  return resolved(`/${isText(path) ? path : path.replaceAll('%', '%25')}${address.slice(path.length)}`);
}

/** Without segments of dots, however they are written: what looks at an address first sees what is asked for. */
function resolved(address: string): string {
  const { pathname, search } = new URL(`http://foyer${address}`);
  return `/${pathname.replace(/^\/+/, '')}${search}`;
}

function isText(path: string): boolean {
  try {
    return decodeURI(path) !== '' || path === '';
  } catch {
    return false;
  }
}

/** The path alone, its ASCII escapes decoded and its slashes single. Never fails. */
export function plainPath(target: string): string {
  const [path = ''] = ownAddress(target).split(/[?#]/);
  return path
    .replace(/%([0-7][0-9a-f])/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/[/\\]+/g, '/');
}

/** Whether an address belongs to the customer's pages or shows one beforehand: they run no script. */
export const isCustomerPath = (target: string): boolean =>
  /^\/((welcome|reminders)(\/|$)|onboardings\/[^/]+\/guide\/preview\/)/i.test(plainPath(target));

/** An address as it may stand in a log: without query values, and without anything that may be a welcome link. */
export function withoutSecrets(target: string): string {
  return plainPath(target)
    .replace(/^\/(welcome|reminders|invitation|password\/reset)\/[^/]+/i, '/$1/[link]')
    .replace(/[0-9A-Za-z]{24,}/g, '[link]')
    .replace(/^\/[^/]*@[^/]*/, '/[address]');
}

/** What a route is made of; anything else in an address is an id of somebody's, or a name. */
const OF_ROUTES = /^(?:[a-z][a-z.-]{0,40}|v1|\[[a-z]+\])?$/;

/** The route behind an address, near enough to be counted: the same for every id, and for whatever is asked of it. */
export const routeOf = (target: string): string =>
  withoutSecrets(target)
    .split('/')
    .map((part) => (OF_ROUTES.test(part) ? part : ':id'))
    .join('/')
    // A deal goes by the id that its CRM gave it, which may look like anything.
    .replace(/^(\/api\/v1\/deals)\/.*?(\/gate)?$/, '$1/:id$2');
