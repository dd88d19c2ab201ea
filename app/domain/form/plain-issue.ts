// A form of ours never says what a form of ours can't hold. Where a field was left out or changed on the way, whoever
// sees the answer reads what to do, never what a program expected.

/** The words for an issue that a rule has no words of its own for; given to every reading of a form. */
export const PLAIN_ISSUE = {
  error: () => 'This arrived incomplete. Open the page again and send it once more',
};
