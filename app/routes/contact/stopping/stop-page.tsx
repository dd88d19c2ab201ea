/* A page on which somebody stops mail of ours by its link, or has it sent again; which mail is for the route to say. */
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { loadChoice } from '../../../http/welcome/stop-choice.server';
import { Envelope } from '../../../ui/contact/envelope';
import { NoLetter, TooMany } from '../../../ui/contact/letter';
import { CustomerFrame } from '../../../ui/frame/customer-frame';
import { themeLink } from '../../../ui/welcome/head';

type Loaded = Awaited<ReturnType<typeof loadChoice>>['data'];
type Choice = NonNullable<Loaded['choice']>;

export const titleOf = (shown: Loaded | undefined, mail: string) =>
  shown?.choice
    ? [{ title: `${mail} from ${shown.choice.vendor}` }, ...themeLink(shown.choice.colour)]
    : [{ title: 'This link doesn’t open anything' }];

interface StopPageProps {
  isStopped: (choice: Choice) => boolean;
  /** The page's own address, which its button is sent to; the other one ends in /again. */
  at: (choice: Choice) => string;
  stopped: { title: string; words: (choice: Choice) => ReactNode; again: string };
  going: { title: string; words: (choice: Choice) => ReactNode; stop: string };
}

export function StopPage({ isStopped, at, stopped, going }: StopPageProps) {
  const { choice, isPutOff } = useLoaderData<typeof loadChoice>();
  if (!choice) return isPutOff ? <TooMany /> : <NoLetter />;
  const { vendor, logo } = choice;
  return (
    <CustomerFrame vendor={vendor} logo={logo}>
      {isStopped(choice) ? (
        <Envelope
          title={stopped.title}
          words={<p dir="auto">{stopped.words(choice)}</p>}
          action={
            <form className="go" method="post" action={`${at(choice)}/again`}>
              <button type="submit" className="btn btn--line">
                {stopped.again}
              </button>
            </form>
          }
        />
      ) : (
        <Envelope
          title={going.title}
          words={<p dir="auto">{going.words(choice)}</p>}
          action={
            <form className="go" method="post" action={at(choice)}>
              <button type="submit" className="btn btn--main btn--big">
                {going.stop}
              </button>
            </form>
          }
        />
      )}
    </CustomerFrame>
  );
}
