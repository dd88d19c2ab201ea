import { isTold, STORY_PARTS, type Story } from '../../../domain/handoff/story';
import { STORY_WORDS } from '../../../speech/en/handoff/story-words';
import { OnlyUs } from '../../kit/state';

/** The parts of the story that were told. */
export function StoryParts({ story }: { story: Story }) {
  return (
    <dl className="facts">
      {STORY_PARTS.filter((part) => story[part] !== '').map((part) => (
        <div key={part}>
          <dt>{STORY_WORDS[part].told}</dt>
          <dd className="story" dir="auto">
            {story[part]}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** As customer success reads it. No customer ever sees any of it. */
export function ToldStory({ story }: { story: Story }) {
  if (!isTold(story)) return null;
  return (
    <section className="inside flags" id="story" aria-labelledby="story-title">
      <header>
        <h2 id="story-title">The story</h2>
        <OnlyUs />
      </header>
      <StoryParts story={story} />
    </section>
  );
}
