/*
 * Outside of us: videos, documents and boards that lie with others, at hosts that are known by name. A step shows them as
 * cards, so that nothing of theirs is loaded before somebody opens one.
 */

export type OutsideKind = 'video' | 'document' | 'folder' | 'board' | 'design' | 'form';

/** A name stands for itself and, where it begins with a dot, for whatever stands before it. */
const HOSTS = {
  youtube: ['video', 'youtube.com', '.youtube.com', 'youtu.be', '.youtube-nocookie.com'],
  vimeo: ['video', 'vimeo.com', '.vimeo.com'],
  loom: ['video', 'loom.com', '.loom.com'],
  wistia: ['video', '.wistia.com', '.wistia.net', 'wi.st'],
  vidyard: ['video', 'vidyard.com', '.vidyard.com'],
  google_docs: ['document', 'docs.google.com'],
  google_drive: ['document', 'drive.google.com'],
  google_forms: ['form', 'forms.gle'],
  sharepoint: ['document', '.sharepoint.com'],
  onedrive: ['document', 'onedrive.live.com', '1drv.ms'],
  dropbox: ['document', 'dropbox.com', '.dropbox.com'],
  notion: ['document', 'notion.so', '.notion.so', '.notion.site'],
  figma: ['design', 'figma.com', '.figma.com'],
  canva: ['design', 'canva.com', '.canva.com'],
  miro: ['board', 'miro.com', '.miro.com'],
  mural: ['board', 'mural.co', '.mural.co'],
  typeform: ['form', 'typeform.com', '.typeform.com'],
} as const satisfies Record<string, readonly [OutsideKind, ...string[]]>;

export type OutsideHost = keyof typeof HOSTS;
export type Outside = { kind: OutsideKind; host: OutsideHost };

/** Null for what isn't a plain, encrypted address of a known host. */
export function outsideOf(href: string): Outside | null {
  if (!URL.canParse(href)) return null;
  const { protocol, hostname, port, username, password, pathname } = new URL(href);
  if (protocol !== 'https:' || port !== '' || username !== '' || password !== '') return null;
  const host = (Object.keys(HOSTS) as OutsideHost[]).find((one) => {
    const [, ...names] = HOSTS[one];
    return names.some((name) => isNamed(hostname, name));
  });
  if (!host) return null;
  const begins = (start: string) => pathname.startsWith(start);
  if (host === 'google_docs' && begins('/forms/')) return { host: 'google_forms', kind: 'form' };
  if (host === 'google_drive' && begins('/drive/')) return { host, kind: 'folder' };
  if (host === 'figma' && begins('/board/')) return { host, kind: 'board' };
  return { host, kind: HOSTS[host][0] };
}

const isNamed = (hostname: string, name: string): boolean =>
  name.startsWith('.') ? hostname.endsWith(name) : hostname === name;
