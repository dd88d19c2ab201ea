/*
 * A mail's HTML as a page of its own inside one of ours: its inline styles may apply, nothing in it may run, and
 * its links open in the whole window.
 */
const POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'sandbox allow-same-origin allow-top-navigation-by-user-activation allow-popups',
].join('; ');

export function mailFrame(html: string): Response {
  const framed = html.replace(
    /<a ([^>]*)>/g,
    (_, attributes: string) => `<a target="_top" ${attributes.replace(/\s*\btarget="[^"]*"/g, '')}>`,
  );
  return new Response(framed, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
      'X-Frame-Options': 'SAMEORIGIN',
    },
  });
}
