/* The agreement as it was kept: every version, and the text of the one that is asked for. */
import { db, type Handle } from '#db/client.server';
import { loadAgreements } from '#db/review/agreements.server';
import { loadLook } from '#db/workspace/settings.server';
import { type Agreement, agreementFrom } from '../../domain/review/agreement';

type Own = { workspaceId: string; onboardingId: string };

export type KeptAgreement = {
  /** The vendor's colour, as six hex digits. */
  colour: string;
  /** The address of the vendor's logo; null where it has none. */
  logo: string | null;
  hash: string;
  agreement: Agreement;
  /** When a person was taken out of its text, and the hash that it was signed under; null where none was. */
  rewritten: { at: Date; firstHash: string } | null;
  /** A signature below it that was taken back; null while all stand. */
  withdrawn: { typedName: string; signedAt: Date; at: Date } | null;
  /** The newest version below which every signature stands; null where there is none. */
  standing: number | null;
  isLatest: boolean;
  /** All versions, the latest first. */
  versions: { version: number; hash: string; at: Date }[];
};

/** The version with this hash, or the latest; null where there is none. */
export async function keptAgreement(
  own: Own,
  hash: string | null,
  handle: Handle = db(),
): Promise<KeptAgreement | null> {
  const all = await loadAgreements(handle, own);
  const [latest] = all;
  const asked =
    hash === null ? latest : all.find((one) => one.hash === hash || one.rewritten?.firstHash === hash);
  if (!asked) return null;
  const { colour, logo } = await loadLook(handle, own.workspaceId);
  return {
    colour: colour.slice(1),
    logo,
    hash: asked.hash,
    agreement: agreementFrom(asked.document),
    rewritten: asked.rewritten,
    withdrawn: asked.withdrawn,
    standing: all.find((one) => !one.withdrawn)?.version ?? null,
    isLatest: asked === latest,
    versions: all.map((one) => ({ version: one.version, hash: one.hash, at: one.at })),
  };
}
