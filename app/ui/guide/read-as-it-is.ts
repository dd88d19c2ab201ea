/* A promise that we can’t keep as it was said, and that the customer reads as it was said: pointed out before and after. */

/** What it means to leave its words as they are. */
export const readAsItIs = (reader: string): string =>
  `As it is, ${reader} reads it as a promise, word for word.`;

/** Who left them so, and what it means. */
export const saidKept = (keptBy: string, reader: string): string =>
  `“It reads right as it is”: ${keptBy}. ${readAsItIs(reader)}`;
