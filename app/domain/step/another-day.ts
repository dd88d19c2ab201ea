/* Another day that a contact asks for, and what became of it. Until it is agreed the step keeps its day. */

export type DayAnswer = { isAgreed: boolean; memberId: string; words: string; at: Date };

export type DayAsk = {
  id: string;
  stepId: string;
  contactId: string;
  /** An ISO day of the workspace. */
  on: string;
  words: string;
  at: Date;
  /** Null while nobody of ours has answered. */
  answer: DayAnswer | null;
};

/** Whether it says anything that isn't waiting for an answer already. */
export const isNewAsk = (
  last: DayAsk | undefined,
  { contactId, on, words }: Pick<DayAsk, 'contactId' | 'on' | 'words'>,
): boolean =>
  !last || last.answer !== null || last.contactId !== contactId || last.on !== on || last.words !== words;
