/* To a colleague whom a note names. */
import { loadNote } from '#db/thread/notes.server';
import { loadPlaceTitles } from '#db/thread/places.server';
import type { NoticeProps } from '#emails/index';
import { pageUrl, personOf, type Scene } from '../letter.server';

export async function noteMention(scene: Scene): Promise<NoticeProps['note_mention'] | null> {
  const { handle, notice, head } = scene;
  const note = await loadNote(handle, notice.workspaceId, notice.subjectId);
  if (!note) return null;
  const titles = await loadPlaceTitles(handle, notice.workspaceId, [note.placeId]);
  return {
    customer: head.customer,
    by: personOf({ name: note.by, called: note.called }),
    title: titles.get(note.placeId) ?? null,
    note: note.words,
    url: pageUrl(scene, `threads/${note.placeId}#notes`),
  };
}

/** Who wrote it, and is answered; null once they left. */
export async function noteAuthorOf({
  handle,
  notice,
}: Scene): Promise<{ name: string; email: string } | null> {
  const note = await loadNote(handle, notice.workspaceId, notice.subjectId);
  return note && !note.leftAt ? { name: note.by, email: note.email } : null;
}
