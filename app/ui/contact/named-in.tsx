import { atStart } from '../../domain/form/at-start';
import type { ErasingFacts, PlaceFacts, Where } from '../../queries/contact/erasing.server';
import { countOf } from '../../speech/en/say-count';
import { Note } from '../kit/note';

const WHERE_WORDS: Record<Where, { label: string; at: string }> = {
  handoff: { label: 'Handoff', at: '/handoff' },
  receipt: { label: 'Judging', at: '/receipt' },
  guide: { label: 'Guide', at: '/guide' },
  introduction: { label: 'Introduction', at: '/introduction' },
  corrections: { label: 'Answers', at: '/corrections' },
  threads: { label: 'Questions', at: '/threads' },
  timeline: { label: 'Timeline', at: '/timeline' },
  mail: { label: 'Mail', at: '#mail' },
};

/** Where others wrote their name, whole or in part, and what no machine can tell. */
export function NamedIn({ page }: { page: ErasingFacts }) {
  const { named, alone, namedAlone, short, namedShort, shared, namesakes } = page;
  return (
    <>
      <Places
        id="named"
        title="Where others wrote their name or address"
        places={named}
        none="Nobody did, as far as a machine can tell."
        after="Each of these reads “a contact” afterwards."
      />
      {alone.length > 0 ? (
        <Places
          id="alone"
          title={`Where ${eitherOf(alone)} stands alone`}
          places={namedAlone}
          none="Nowhere."
          after="Read these: a word can be something else. You decide below."
        />
      ) : null}
      {short.length > 0 ? (
        <Places
          id="short"
          title={`Where ${eitherOf(short)} stays`}
          places={namedShort}
          none={`Nowhere. Within a text, ${eitherOf(short)} can’t be told from another word, but no text holds it. It goes from every field of a name, every list of names and all mail.`}
          after={`${eitherOf(short)} goes from every field of a name, every list of names and all mail. Within a text it can’t be told from another word, so it stays in these, and in an agreement that has the same words.`}
        />
      ) : null}
      {shared.length > 0 ? (
        <Note className="gap-l" tone="wait">
          <p>
            Where {eitherOf(shared)} stands alone, it is left as it is: somebody else there goes by it too.
          </p>
        </Note>
      ) : null}
      {namesakes.length > 0 ? (
        <Note className="gap-l" tone="wait">
          <p>
            Somebody else with the same customer is called <bdi>{namesakes[0]}</bdi> too. They stay on record;
            what others wrote about either reads “a contact” afterwards. If it is the same person, erase them
            as well.
          </p>
        </Note>
      ) : null}
    </>
  );
}

/** “Marit” or “Lindqvist”. */
export const eitherOf = (words: string[]): string => words.map((word) => `“${word}”`).join(' or ');

interface PlacesProps {
  id: string;
  title: string;
  places: PlaceFacts[];
  none: string;
  after: string;
}

function Places({ id, title, places, none, after }: PlacesProps) {
  return (
    <section className="gap-l" aria-labelledby={id}>
      <h2 className="lbl2" id={id}>
        {title}
      </h2>
      {places.length === 0 ? (
        <p className="meta gap">{none}</p>
      ) : (
        <>
          <p className="meta gap">{after}</p>
          <ul className="list links links--plain gap">
            {places.map((place) => (
              <Place key={`${place.onboardingId} ${place.where}`} place={place} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Place({
  place: { onboardingId, customer, deal, where, count, isMore, quotes },
}: {
  place: PlaceFacts;
}) {
  const { label, at } = WHERE_WORDS[where];
  return (
    <li>
      <div>
        <b>
          <a href={`/onboardings/${onboardingId}${at}`}>
            {label}
            <span className="vh">
              {' '}
              of {customer}, {deal}
            </span>
          </a>
        </b>
        <span dir="auto">
          {atStart(countOf(count, 'place'))}
          {isMore ? ' or more' : ''} · {customer}, {deal}
        </span>
        {quotes.map((quote) => (
          <span key={quote} dir="auto">
            “{quote}”
          </span>
        ))}
      </div>
    </li>
  );
}
