import { atStart } from '../domain/say-count';
import type { IntroductionPage } from '../queries/introduction.server';
import type { IntroductionMade } from '../queries/introduction-made.server';
import { PageHead } from './staff-shell';

/** The title of the introduction's page, and one sentence on where it stands. */
export function IntroductionHead({ page, made }: { page: IntroductionPage; made: IntroductionMade }) {
  return (
    <PageHead
      title={made ? titleMade(made) : titleAhead(page)}
      lead={made ? leadMade(made) : leadAhead(page)}
    />
  );
}

function titleMade({ host, failed }: NonNullable<IntroductionMade>): string {
  if (failed.length === 0) return `${host.first} is introduced.`;
  return `${host.first} is introduced. ${failed.length === 1 ? 'One mail' : 'Some mail'} didn’t get through.`;
}

function leadMade({ manner, when, took, spokeWith, by }: NonNullable<IntroductionMade>): string {
  const where = manner === 'phone' ? 'by phone' : 'at a meeting';
  const how = manner === 'mail' ? `Sent ${when}` : `${by} did it ${where} (${spokeWith}), recorded ${when}`;
  return `${how}, ${took} after the signature.`;
}

function titleAhead({ isReady, host, recipients, customer }: IntroductionPage): string {
  const first = recipients.find((one) => one.nothing === null) ?? recipients[0];
  const whom = isReady && first ? first.first : customer;
  return `Introduce ${host.first} to ${whom}`;
}

function leadAhead({
  stage,
  rep,
  host,
  accepted,
  published,
  mayIntroduce,
  clock,
  set,
}: IntroductionPage): string {
  switch (stage) {
    case 'recording':
      return `Not yet: ${rep.first} is still writing the handoff. Then ${host.first} accepts it and publishes the guide.`;
    case 'returned':
      return `Not yet: the handoff came back, and ${rep.first} is putting it right.`;
    case 'submitted':
      return `Not yet: ${host.first} is reading the handoff. Once it is accepted and the guide is published, the introduction can go.`;
    case 'accepted':
      return `Almost: ${host.first} accepted ${accepted} and is writing the guide. Once it is published, ${rep.first} introduces ${host.first}.`;
    default: {
      const facts = `${host.first} accepted ${accepted} and published ${published}.`;
      if (set && !set.stoppedBecause) return `${facts} ${atStart(clock.label)}.`;
      if (mayIntroduce) return `${facts} One line from you, and it can go. ${atStart(clock.label)}.`;
      return `${facts} ${rep.first} writes one line and sends it. ${atStart(clock.label)}.`;
    }
  }
}
