/* What a step asks for in files, and what was handed in, as a contact reads it. */
import { db } from '#db/client.server';
import { type Attachment, loadPublishedAttachment } from '#db/file/attachments.server';
import { type FileSeen, loadFile, loadFilesOfStep } from '#db/file/files.server';
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import type { FileKind } from '../../domain/file/file-types';
import { type FileStanding, placesLeft } from '../../domain/file/handed-in';
import type { Step } from '../../domain/path/path';
import { env } from '../../env.server';
import type { PathPerson } from '../path/customer-path-facts';
import { personOf } from '../path/path-person.server';
import type { PathReader } from '../path/path-reader.server';
import { loadPublicMembers, withCopies } from '../welcome/people.server';

export type CustomerFile = {
  id: string;
  name: string;
  bytes: number;
  by: PathPerson;
  at: Date;
  standing: Exclude<FileStanding, 'gone'>;
  /** By whom it was accepted or sent back, when, and why; null while neither was said. */
  judged: { by: PathPerson; at: Date; words: string } | null;
  mayTakeBack: boolean;
};

export type CustomerHandIn = {
  kinds: readonly FileKind[];
  isLookedAt: boolean;
  /** The most megabytes of one file. */
  megabytes: number;
  /** How many more may come; what was sent back makes room besides. */
  left: number;
  files: CustomerFile[];
};

/** Null for a step that asks for no files. */
export async function customerHandIn(
  { actor }: CustomerSession,
  { id, asks }: Pick<Step, 'id' | 'asks'>,
  reader: PathReader,
): Promise<CustomerHandIn | null> {
  if (asks?.is !== 'hand_in') return null;
  const files = await loadFilesOfStep(db(), actor, id);
  const { copies } = await loadPublicMembers(db(), actor, [], files);
  const knowing = { ...reader, contacts: withCopies(reader.contacts, copies) };
  return {
    kinds: asks.kinds,
    isLookedAt: asks.isLookedAt,
    megabytes: env().FILE_MOST_MB,
    left: placesLeft(files, asks.most),
    files: files.flatMap((file) => fileFor(file, knowing)),
  };
}

function fileFor(file: FileSeen, reader: PathReader): CustomerFile[] {
  const { id, name, bytes, contactId, at, standing, last } = file;
  if (standing === 'gone') return [];
  const by = personOf({ is: 'contact', id: contactId }, reader, at);
  const judged =
    last && standing !== 'with_us' ? { by: personOf(last.by, reader), at: last.at, words: last.words } : null;
  const mayTakeBack = by.isReader && standing !== 'accepted' && !reader.isClosed;
  return [{ id, name, bytes, by, at, standing, judged, mayTakeBack }];
}

/** Null for what is on no step of the path that is published. */
export const attachmentForContact = async (
  { actor }: CustomerSession,
  id: string,
): Promise<Attachment | null> => (await loadPublishedAttachment(db(), actor, id)) ?? null;

/** Null for what is absent, of another customer's, or was taken back by a colleague. */
export async function fileForContact({ actor }: CustomerSession, id: string): Promise<FileSeen | null> {
  const file = await loadFile(db(), actor, id);
  if (!file) return null;
  return file.standing === 'gone' && file.contactId !== actor.id ? null : file;
}
