import { atStart } from '../../domain/form/at-start';
import { endSentence } from '../../speech/en/sentence';
import type { IntroductionMade, IntroductionPage } from '../../speech/introduction/said-introduction';
import { PageHead } from '../frame/staff-shell';

/** The title of the introduction's page, and one sentence on where it stands. */
export function IntroductionHead({ page, made }: { page: IntroductionPage; made: IntroductionMade | null }) {
  return (
    <PageHead
      title={made ? titleMade(made) : titleAhead(page)}
      lead={made ? leadMade(made) : leadAhead(page)}
    />
  );
}

function titleMade({ presented, presentedBy, failed }: IntroductionMade): string {
  const first = atStart(presented.first);
  const own = presented.isReader ? 'You have written to them.' : `${first} has written to them.`;
  const introduced =
    presented.id === presentedBy.id
      ? own
      : presented.isReader
        ? 'You are introduced.'
        : `${first} is introduced.`;
  if (failed.length === 0) return introduced;
  return `${introduced} ${failed.length === 1 ? 'One mail' : 'Some mail'} didn’t get through.`;
}

function leadMade({ presented, presentedBy, manner, when, took, spokeWith, by }: IntroductionMade): string {
  const where = manner === 'phone' ? 'by phone' : 'at a meeting';
  const how =
    manner === 'mail' ? `Sent ${when}` : `${atStart(by)} did it ${where} (${spokeWith}), recorded ${when}`;
  return `${how}, ${took} after ${presented.id === presentedBy.id ? 'it began' : 'the signature'}.`;
}

function titleAhead({ isReady, isOwn, host, recipients, customer }: IntroductionPage): string {
  const first = recipients.find((one) => one.nothing === null) ?? recipients[0];
  const whom = isReady && first ? first.first : customer;
  return isOwn ? `Write to ${whom}` : `Introduce ${host.first} to ${whom}`;
}

function leadAhead({
  stage,
  rep,
  host: named,
  accepted,
  published,
  isReps,
  isHosts,
  isOwn,
  mayIntroduce,
  clock,
  set,
}: IntroductionPage): string {
  const host = isHosts ? 'you' : named.first;
  switch (stage) {
    case 'recording':
      return `Not yet: ${isReps ? 'you are' : `${rep.first} is`} still writing the handoff. Then ${host} ${isHosts ? 'accept it and publish' : 'accepts it and publishes'} the guide.`;
    case 'returned':
      return `Not yet: the handoff came back, for ${isReps ? 'you' : rep.first} to put right.`;
    case 'submitted':
      return `Not yet: ${isHosts ? 'you have' : `${named.first} has`} the handoff to read. Once it is accepted and the guide is published, the introduction can go.`;
    case 'accepted':
      if (isOwn)
        return `Almost: ${isHosts ? 'you write' : `${named.first} writes`} the guide. Once it is published, their page can go to them.`;
      return `Almost: it was accepted ${accepted}, and ${isHosts ? 'you write' : `${named.first} writes`} the guide. Once it is published, ${isReps ? 'you introduce' : `${rep.first} introduces`} ${endSentence(host)}`;
    default: {
      const facts = isOwn
        ? `Guide published ${published}.`
        : `Accepted ${accepted}, guide published ${published}.`;
      if (set && !set.stoppedBecause) return `${facts} ${inOnePiece(atStart(clock.label))}.`;
      if (isOwn)
        return `${facts} ${mayIntroduce ? 'Your mail brings' : `${named.first}’s mail brings`} them to their page. ${inOnePiece(atStart(clock.label))}.`;
      if (mayIntroduce)
        return `${facts} One line from you, and it can go. ${inOnePiece(atStart(clock.label))}.`;
      return `${facts} ${rep.first} writes one line and sends it. ${inOnePiece(atStart(clock.label))}.`;
    }
  }
}

/** "8 h left" doesn't break at the end of a line. */
const inOnePiece = (words: string): string => words.replaceAll(' ', '\u00a0');
