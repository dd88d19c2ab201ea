/*
 * What was agreed, to everybody it concerns once the name below it has stood for ten minutes: the same words as on the
 * page, and as a file to keep. Where the signature was taken back meanwhile there is nothing to send.
 */
import { countOpenQuestions } from '#db/handoff/our-questions.server';
import type { Attachment } from '#db/mail/mail-tables';
import { loadAgreements } from '#db/review/agreements.server';
import { loadReview } from '#db/review/review.server';
import { signedByCopies } from '#db/review/signatures.server';
import { loadContacts } from '#db/statement/statements.server';
import { logoAt } from '#db/workspace/logos.server';
import { loadLook } from '#db/workspace/settings.server';
import { fitWhole, type NoticeProps } from '#emails/index';
import { calledOf } from '../../domain/contact/first-name';
import { type Agreement, agreementFrom } from '../../domain/review/agreement';
import { pointsOf as pointsIn } from '../../domain/review/review';
import { agreementPdf } from '../../paper/review/agreement.server';
import { sayAgreement } from '../../speech/en/review/say-agreement';
import { endSentence } from '../../speech/en/sentence';
import type { SaidAgreement } from '../../speech/review/said-agreement';
import { link, pageUrl, personOf, type Scene } from '../letter.server';

type Standing = { agreement: Agreement; said: SaidAgreement; signer: string };

/** The newest version that this news is about, while every signature below it stands. */
async function standingOf({ handle, head, notice }: Scene): Promise<Standing | null> {
  const told = (await loadAgreements(handle, head)).filter((one) => one.at >= notice.openedAt);
  const latest = told.find((one) => !one.withdrawn);
  if (!latest) return null;
  const agreement = agreementFrom(latest.document);
  const signer = agreement.signatures.at(-1)?.name ?? '';
  return { agreement, said: sayAgreement(agreement, latest.hash, latest.rewritten), signer };
}

export async function agreement(scene: Scene): Promise<NoticeProps['agreement'] | null> {
  const standing = await standingOf(scene);
  if (!standing) return null;
  const { said, signer, agreement: agreed } = standing;
  const points = pointsOf(said);
  const fits = fitWhole(points.map((point) => point.agreed));
  const { head, to } = scene;
  return {
    to: to.firstName,
    host: personOf(head.host),
    signer: signer === to.name ? null : signer,
    lead: said.opening,
    points: fits ? points : [],
    count: agreed.points.length,
    forTheCall: agreed.forTheCall.length,
    questions: await questionsLeft(scene),
    hasFile: (await paperOf(scene, standing)) !== null,
    signatures: said.signatures.map(({ name, line }) => `${endSentence(name)} ${line}`),
    fingerprint: said.fingerprint,
    link,
  };
}

async function questionsLeft({ handle, head }: Scene): Promise<number> {
  const { shown, answers } = await loadReview(handle, head.workspaceId, head.onboardingId);
  return countOpenQuestions(
    handle,
    head,
    pointsIn(shown, answers).map(({ statementId }) => statementId),
  );
}

/** As on the page: each with its number, the first of a part under its heading. */
function pointsOf({ sections }: SaidAgreement): NoticeProps['agreement']['points'] {
  return sections.flatMap((section) =>
    section.points.map(({ number, title, figure, more, said }, position) => ({
      heading: position === 0 ? `${section.number} ${section.title}` : null,
      agreed: [`${number} ${title}`, figure, more, said].filter((line) => line !== '').join('\n'),
    })),
  );
}

export async function agreementSigned(scene: Scene): Promise<NoticeProps['agreement_signed'] | null> {
  const standing = await standingOf(scene);
  if (!standing) return null;
  const { agreement: agreed, signer } = standing;
  const { head, handle, notice } = scene;
  const copies = await signedByCopies(handle, head, new Date(agreed.at));
  const told = copies
    .filter(({ at }) => at >= notice.openedAt)
    .map(({ copiedBy: name, called }) => calledOf({ name, called }));
  return {
    customer: head.customer,
    contact: await signerCalled(scene, signer),
    typedName: agreed.signatures.at(-1)?.typedName ?? '',
    points: agreed.points.length,
    forTheCall: agreed.forTheCall.length,
    copiedBy: [...new Set(told)].join(' and '),
    url: pageUrl(scene, 'agreement'),
  };
}

/** An agreement names who signed it as they are on record. */
async function signerCalled({ handle, head }: Scene, signer: string): Promise<string> {
  const contacts = await loadContacts(handle, head.workspaceId, head.onboardingId);
  return calledOf(contacts.find(({ name }) => name === signer) ?? { name: signer, called: null });
}

/** The file that goes with the words; none where this machine can make no PDF. */
export async function attachmentsOf(scene: Scene): Promise<Attachment[]> {
  if (scene.notice.kind !== 'agreement') return [];
  const standing = await standingOf(scene);
  const bytes = standing && (await paperOf(scene, standing));
  if (!bytes) return [];
  const name = `What we agreed, version ${standing.agreement.version}.pdf`;
  return [{ name, type: 'application/pdf', base64: bytes.toString('base64') }];
}

async function paperOf(scene: Scene, { said, agreement: agreed }: Standing): Promise<Buffer | null> {
  const { colour, logo } = await loadLook(scene.handle, scene.head.workspaceId);
  const look = { colour: colour.slice(1), logo: await logoAt(scene.handle, logo) };
  return agreementPdf(said, { ...look, language: agreed.language });
}
