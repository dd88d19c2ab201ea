/*
 * What is written back to a deal, and nothing else: whether its handoff is complete, when customer success accepted it,
 * where it stands, where its page is, and how much of it rests on the customer. A field that is not true yet is empty,
 * because a CRM asks of a required field only whether there is something in it.
 */

export type WrittenFields = {
  /** Null while it is not. */
  handoffComplete: true | null;
  /** An instant as ISO 8601; null while nobody has. */
  receiptConfirmedAt: string | null;
  stage: string;
  url: string;
  /** Points that the customer said or confirmed, and those that sales assumed. */
  validated: number;
  assumed: number;
};

export type WrittenFacts = {
  isComplete: boolean;
  acceptedAt: Date | null;
  stage: string;
  url: string;
  validated: number;
  assumed: number;
};

export const fieldsOf = ({
  isComplete,
  acceptedAt,
  stage,
  url,
  validated,
  assumed,
}: WrittenFacts): WrittenFields => ({
  handoffComplete: isComplete || null,
  receiptConfirmedAt: acceptedAt?.toISOString() ?? null,
  stage,
  url,
  validated,
  assumed,
});

export const isSameWritten = (one: WrittenFields | null, other: WrittenFields): boolean =>
  one !== null &&
  one.handoffComplete === other.handoffComplete &&
  one.receiptConfirmedAt === other.receiptConfirmedAt &&
  one.stage === other.stage &&
  one.url === other.url &&
  one.validated === other.validated &&
  one.assumed === other.assumed;
