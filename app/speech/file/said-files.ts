/* What a step asks for in files, and what was handed in, ready to be drawn. */
import type { FileKind } from '../../domain/file/file-types';
import type { PathFace } from '../path/path-face';

export type SaidFile = {
  id: string;
  name: string;
  /** "312 kB · you, today at 9:12". */
  more: string;
  is: 'with_us' | 'accepted' | 'sent_back';
  /** "With Ines", "Accepted"; empty for what was sent back. */
  state: string;
  /** Who sent it back and when, with the reason. */
  back: { face: PathFace; line: string; words: string } | null;
  mayTakeBack: boolean;
};

export type SaidHandIn = {
  kinds: readonly FileKind[];
  /** For the field: ".xlsx,.csv". */
  accept: string;
  files: SaidFile[];
  /** A form for what is still wanted: null where there is no room, or the page is closed. */
  more: { label: string; hint: string; isFirst: boolean } | null;
  /** For each that was sent back: what takes its place. */
  againHint: string;
  /** "Thank you. Ines looks at both and says so here."; empty where nothing is with us. */
  thanks: string;
};
