/* Where a sentence ends in somebody’s own words, which may bring their full stop: “from your call on 12. Nov.” */

export const endSentence = (words: string): string => (/[.!?…]$/u.test(words) ? words : `${words}.`);
