/*
 * What stands in the head of a customer's page. Previews of links unfurl in public, so they name the vendor only.
 */
import type { WelcomePage } from '../../speech/welcome/said-page';
import figtree from '../fonts/figtree-latin-wght-normal.woff2?url';
import newsreader from '../fonts/newsreader-latin-wght-normal.woff2?url';
import portalStyles from '../styles/portal.css?url';

const font = { rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' } as const;

export const customerLinks = [
  { ...font, href: newsreader },
  { ...font, href: figtree },
  { rel: 'stylesheet', href: portalStyles },
];

export const welcomeTitle = ({ vendor, customer }: WelcomePage) => `Welcome to ${vendor}, ${customer}`;

export const themeLink = (colour: string) => [
  { tagName: 'link', rel: 'stylesheet', href: `/theme/${colour}.css` } as const,
];

export const sharingTags = (vendor: string, origin: string) => [
  { property: 'og:type', content: 'website' },
  // The start, never the page itself: its address is somebody's way in.
  { property: 'og:url', content: `${origin}/` },
  { property: 'og:title', content: `A welcome page from ${vendor}` },
  { property: 'og:description', content: 'Private. Made for the person it was sent to.' },
  { property: 'og:image', content: `${origin}/og.png` },
];
