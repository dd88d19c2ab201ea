import { WordsToCopy } from '../form/unsaved-words';
import { PlainPage } from './plain-page';

interface SignedOutPageProps {
  /** What was typed into the form that came too late. */
  words: readonly string[];
  /** The page it stands on. */
  back: string;
}

/** Answers a form that was sent after its session had ended. */
export function SignedOutPage({ words, back }: SignedOutPageProps) {
  return (
    <PlainPage
      title="You were signed out"
      action={
        <a className="btn btn--main" href={`/sign-in?why=ended&back=${encodeURIComponent(back)}`}>
          Sign in and go back
        </a>
      }
    >
      <p>
        {words.length > 0
          ? 'Your session ended while you were writing. Sign in, and you are back on the page; in this tab your words come back with it.'
          : 'Your session has ended, so nothing was changed. Sign in, and you are back on the page.'}
      </p>
      <WordsToCopy words={words} />
    </PlainPage>
  );
}
