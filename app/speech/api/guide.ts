/* A guide that comes with Foyer, ready to be drawn. */

export type GuideTag =
  | ('h1' | 'h2' | 'h3' | 'p' | 'ul' | 'ol' | 'li' | 'pre' | 'code' | 'strong' | 'em' | 'a')
  | ('table' | 'thead' | 'tbody' | 'tr' | 'th' | 'td');

export type GuideNode =
  | string
  | { tag: GuideTag; href?: string; id?: string; start?: number; children: GuideNode[] };

export type Guide = { title: string; nodes: GuideNode[] };
