/* The files and pictures that we put on a step, in English, for whoever writes it. */
import { isPlaced, lineOf } from '../../../domain/file/attached';
import type { FileFailure } from '../../../domain/file/file-failure';
import { endingsOf, FILE_KINDS, type FileKind } from '../../../domain/file/file-types';
import { atStart } from '../../../domain/form/at-start';
import type { AttachmentsFacts } from '../../../queries/file/attachments-page.server';
import { countOf } from '../say-count';
import { sayWhen } from '../say-time';
import { sayBytes, sayFailure, sayKinds } from './say-file';

export type SaidAttachment = {
  id: string;
  name: string;
  /** "312 kB · Ines, today at 9:12". */
  more: string;
  /** What it shows, and the line that puts it among the words, empty where it is there; null for what is only to be saved. */
  picture: { alt: string; width: number; height: number; line: string } | null;
};

export type SaidAttachments = Pick<AttachmentsFacts, 'id' | 'customer' | 'stage' | 'mayWrite' | 'step'> & {
  reader: string;
  count: string;
  attached: SaidAttachment[];
  filesHint: string;
  pictureHint: string;
};

/** Of pictures, those that every browser shows once they are made anew. */
export const SHOWN_KINDS: readonly FileKind[] = ['picture'];

export function sayAttachments(facts: AttachmentsFacts): SaidAttachments {
  const { id, customer, stage, mayWrite, step, firstReader, attached, megabytes } = facts;
  return {
    ...{ id, customer, stage, mayWrite, step, reader: firstReader },
    count: sayAttachedCount(attached) || 'Nothing yet',
    attached: attached.map((one) => ({
      id: one.id,
      name: one.name,
      more: `${sayBytes(one.bytes)} · ${byWhom(one.memberId, facts)}${sayWhen(one.at, facts.reader)}`,
      picture: one.picture && {
        ...one.picture,
        line: isPlaced(step.content, one.name) ? '' : lineOf({ name: one.name, alt: one.picture.alt }),
      },
    })),
    filesHint: `${sayKinds(FILE_KINDS)}, ${megabytes} MB each.`,
    pictureHint: 'JPEG, PNG or WebP, up to 25 MB. It is made smaller here, and nothing of the file stays.',
  };
}

const byWhom = (memberId: string, { people }: AttachmentsFacts): string => {
  const first = people.get(memberId)?.first;
  return first ? `${first}, ` : '';
};

/** "One file and two pictures"; empty for none. */
export function sayAttachedCount(attached: readonly { picture: unknown }[] = []): string {
  const pictures = attached.filter(({ picture }) => picture !== null).length;
  const files = attached.length - pictures;
  const counts = [files > 0 && countOf(files, 'file'), pictures > 0 && countOf(pictures, 'picture')];
  return atStart(counts.filter(Boolean).join(' and '));
}

/** After the name and a colon: whoever sends is one of us. */
export function sayNotAttached(failure: FileFailure, kinds: readonly FileKind[]): string {
  if (failure.code === 'of_no_kind')
    return `it is none of the kinds that are kept here. Choose one that ends in ${endingsOf(kinds)
      .map((ending) => `.${ending}`)
      .join(', ')}.`;
  if (failure.code === 'not_stored' || failure.code === 'no_room')
    return 'there is no room for it where files are kept. Tell whoever runs Foyer, and try again later.';
  return sayFailure(failure, { host: '', kinds });
}
