/* Why a file that was sent isn't kept. */
import type { OwnFormat } from './file-types';

export type FileFailure =
  | { code: 'too_large'; most: number }
  | { code: 'of_one_program'; program: OwnFormat }
  | { code: 'of_no_kind' | 'not_what_it_says'; ending: string }
  | {
      code:
        | 'empty'
        | 'no_picture'
        | 'no_room'
        | 'no_place'
        | 'too_many'
        | 'refused_by_scan'
        | 'not_scanned'
        | 'not_stored'
        /** Nothing there asks for a file. */
        | 'not_asked';
    };

export type FailedFile = { name: string; failure: FileFailure };
