/*
 * Where a workspace asks for it, a link opens a page in a browser for the first time only with six digits that went to the
 * mailbox on record. What is said is the same whether they were mailed, wrong, too old or tried too often; the session
 * begins after them and not before.
 */
import { v7 as uuid } from 'uuid';
import { databaseNow, db, type Trx, transact } from '#db/client.server';
import { endCode, insertCode, isAddressMoved, openCode } from '#db/contact/link-codes.server';
import { owe } from '#db/mail/notices.server';
import { loadSettings } from '#db/workspace/settings.server';
import { CODES_PER_LINK, CODES_PER_WORKSPACE, countTry, TRIES_PER_CODE } from '../../auth/attempts.server';
import type { CustomerSession } from '../../auth/contact/customer-session.server';
import { isCodeOf } from '../../auth/contact/link-code.server';
import { type FoundLink, findLink } from '../../auth/contact/welcome-link.server';
import { CODE_MINUTES, isCodeAsked } from '../../domain/contact/link-code';
import { refuse } from '../../domain/onboarding/refusal';
import { beginSession, type Opened } from './begin-session.server';

/** A second press within it mails nothing: the first mail is on its way. */
const ON_ITS_WAY_MS = 60_000;

/**
 * Not in a browser that holds a page of this contact by a mailed link: it has shown already that it is theirs. One that was
 * opened by a link that a colleague copied shows nothing.
 */
export async function asksForCode(trx: Trx, link: FoundLink, open: CustomerSession[]): Promise<boolean> {
  if (open.some(({ actor }) => actor.id === link.contactId && !actor.copiedBy)) return false;
  const { codeRule } = await loadSettings(trx, link.workspaceId);
  const isMoved = codeRule === 'moved' && (await isAddressMoved(trx, link));
  return isCodeAsked(codeRule, isMoved);
}

/** Mails a code to the address on record, unless one is on its way or it was asked for too often. */
export async function mailCode(trx: Trx, link: FoundLink, now: Date): Promise<void> {
  const before = await openCode(trx, link.id, sinceWhen(now));
  if (before && now.getTime() - before.issuedAt.getTime() < ON_ITS_WAY_MS) return;
  if ((await countTry(trx, `codes of ${link.id}`, CODES_PER_LINK)) > 0) return;
  if ((await countTry(trx, `codes of ${link.workspaceId}`, CODES_PER_WORKSPACE)) > 0) return;
  const id = uuid();
  await insertCode(trx, id, { ...link, linkId: link.id }, now);
  await owe(
    trx,
    { id: link.onboardingId, workspaceId: link.workspaceId },
    [
      {
        kind: 'link_code',
        subjectId: id,
        recipient: { kind: 'contact', id: link.contactId },
        linkId: link.id,
      },
    ],
    now,
  );
}

/** Opens the page behind a link with the code that was mailed for it. A code lets one browser in. */
export async function openByCode(
  token: string,
  typed: string,
  open: CustomerSession[] = [],
): Promise<Opened> {
  return transact(db(), async (trx) => {
    const now = await databaseNow(trx);
    const link = await findLink(trx, token, now);
    if (!link) return refuse('not_found');
    if (link.state !== 'works') return refuse('link_ended');
    const code = await openCode(trx, link.id, sinceWhen(now));
    const id = code?.id ?? link.id;
    const isSpent = (await countTry(trx, `tries of code ${id}`, TRIES_PER_CODE)) > 0;
    const isRight = isCodeOf(id, typed);
    if (!code || isSpent || !isRight) return refuse('code_wrong');
    await endCode(trx, code.id, now);
    return beginSession(trx, link, open, now);
  });
}

const sinceWhen = (now: Date): Date => new Date(now.getTime() - CODE_MINUTES * 60_000);
