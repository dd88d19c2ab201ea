import { sayList } from '../../speech/en/say-count';
import { endSentence } from '../../speech/en/sentence';
import type { IntroductionPage } from '../../speech/introduction/said-introduction';
import { Form } from '../form/form';
import { REFUSAL_WORDS } from '../frame/copy';
import { Note } from '../kit/note';

type SetProps = { page: Pick<IntroductionPage, 'id' | 'set' | 'mayIntroduce'>; isChanging: boolean };

/** The introduction that leaves by itself: when, to whom, set by whom, and how to change or stop it. */
export function IntroductionSet({ page: { id, set, mayIntroduce }, isChanging }: SetProps) {
  if (!set) return null;
  const at = `/onboardings/${id}/introduction`;
  return (
    <Note
      id="set"
      tone={set.stoppedBecause ? 'stop' : 'wait'}
      icon={set.stoppedBecause ? 'warn' : 'clock'}
      role={set.stoppedBecause ? 'alert' : undefined}
      className="gap-l"
    >
      {set.stoppedBecause ? (
        <>
          <b>{stoppedTitle(set)}</b>
          <p>{REFUSAL_WORDS[set.stoppedBecause]} Nobody was written to.</p>
        </>
      ) : (
        <>
          <b>
            Introduction set for <time dateTime={set.at}>{set.when}</time>
          </b>
          <p>
            To <span dir="auto">{sayList(set.names)}</span>, set by {endSentence(set.by)}{' '}
            {isChanging
              ? 'Until you set it anew, it goes as it was set.'
              : 'It goes by itself; the clock runs until then.'}
          </p>
        </>
      )}
      {mayIntroduce ? (
        <Form className="goes gap" action={`${at}/call-off`}>
          {isChanging ? (
            <a className="btn btn--line" href={at}>
              Leave it as it is
            </a>
          ) : (
            <a className="btn btn--line" href={`${at}?change=1`}>
              Change it
            </a>
          )}
          <button type="submit" className="btn btn--bare">
            Call it off
          </button>
        </Form>
      ) : null}
    </Note>
  );
}

/** A hand-over stops it ahead of its time. */
const stoppedTitle = ({ stoppedBecause, when }: NonNullable<IntroductionPage['set']>): string =>
  stoppedBecause === 'handed_over_since'
    ? `The introduction set for ${when} won’t go by itself`
    : `The introduction couldn’t go ${when}`;
