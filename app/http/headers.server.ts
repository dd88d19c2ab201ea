/*
 * Security headers of every response. Customer pages run no script at all; staff pages run ours alone,
 * by a nonce made for each response, which may ask nobody but us.
 */
import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import { isCustomerPath, plainPath } from '../domain/request/address';

const CUSTOMER_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const staffPolicy = (nonce: string) =>
  `${CUSTOMER_POLICY}; script-src 'nonce-${nonce}'; connect-src 'self'; frame-src 'self'; object-src 'none'`;

/** Pictures that mail programs and previews of links load from where they are: everything else stays on our pages. */
const isSeenElsewhere = (target: string): boolean =>
  /^\/((portraits|logos)\/.+|og\.png$)/.test(plainPath(target));

export function securityHeaders(isHttps: boolean): RequestHandler {
  return (request, response, next) => {
    const isCustomer = isCustomerPath(request.url);
    const nonce = isCustomer ? '' : randomBytes(16).toString('base64');
    response.locals.nonce = nonce;
    response.set({
      'Content-Security-Policy': isCustomer ? CUSTOMER_POLICY : staffPolicy(nonce),
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': isSeenElsewhere(request.url) ? 'cross-origin' : 'same-origin',
      'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
      'X-Robots-Tag': 'noindex, nofollow',
      'Cache-Control': 'no-store',
      Vary: 'Cookie',
    });
    if (isHttps) response.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
    next();
  };
}
