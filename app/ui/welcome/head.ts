/*
 * What stands in the head of a customer's page. Previews of links unfurl in public, so they name the vendor only.
 */

export const themeLink = (colour: string) => [
  { tagName: 'link', rel: 'stylesheet', href: `/theme/${colour}.css` } as const,
];

export const sharingTags = (vendor: string, origin: string) => [
  { property: 'og:type', content: 'website' },
  // The start, never the page itself: its address is somebody's way in.
  { property: 'og:url', content: `${origin}/` },
  { property: 'og:title', content: `A welcome page from ${vendor}` },
  { property: 'og:description', content: 'Private. Opens for the person it was sent to.' },
  { property: 'og:image', content: `${origin}/og.png` },
];
