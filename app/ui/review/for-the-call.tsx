import { atStart } from '../../domain/form/at-start';
import type { TalkPoint } from '../../speech/review/said-corrections';
import type { SaidPlaces } from '../../speech/step/said-places';
import type { FormReply } from '../form/form-reply';
import { Tag } from '../kit/tag';
import { WhatCameOfIt } from './what-came';

interface ForTheCallProps {
  /** The onboarding. */
  id: string;
  points: readonly TalkPoint[];
  mayNote: boolean;
  places: SaidPlaces;
  reply?: FormReply;
}

/** What is left to talk about on the next call, what came of it, and until when the rest stays open. */
export function ForTheCall({ points, ...rest }: ForTheCallProps) {
  return (
    <section className="grp" aria-labelledby="for-the-call">
      <h2 id="for-the-call">
        For the next call <span>{points.length}</span>
      </h2>
      <ul className="list talk">
        {points.map((point) => (
          <li key={point.id}>
            <p className="q" dir="auto">
              {point.said}
            </p>
            {point.isDisputed ? (
              <Tag tone="wait">Two people there see it differently</Tag>
            ) : (
              <p className="meta">{whoWouldTalk(point)}</p>
            )}
            {point.note ? (
              <q className="meta" dir="auto">
                {point.note}
              </q>
            ) : null}
            {point.open ? <StaysOpen point={point} open={point.open} /> : null}
            {rest.mayNote ? <WhatCameOfIt point={point} {...rest} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function whoWouldTalk({ by, isOurs }: TalkPoint): string | null {
  if (!by) return null;
  return isOurs ? `${atStart(by)} set it for the call` : `${atStart(by)} would rather talk about it`;
}

/** What both sides read until it is decided. */
function StaysOpen({ point, open }: { point: TalkPoint; open: NonNullable<TalkPoint['open']> }) {
  return (
    <>
      <Tag tone={point.isOpenLate ? 'stop' : 'wait'}>
        {point.isOpenLate ? `Was to be settled by ${point.openUntil}` : `Open until ${point.openUntil}`}
      </Tag>
      <p className="meta" dir="auto">
        {open.by}: <q>{open.line}</q>
      </p>
    </>
  );
}
