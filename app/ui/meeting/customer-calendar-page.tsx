import type { SaidCalendarPage } from '../../speech/meeting/said-meeting';
import { Form } from '../form/form';
import { CustomerSubpage } from '../frame/customer-subpage';
import { Icon } from '../kit/icon';
import { Note } from '../kit/note';

interface CalendarPageProps {
  said: SaidCalendarPage;
  /** The reader's page. */
  back: string;
  /** The address that a calendar reads; null where there is none. */
  address: string | null;
}

/** Calls and days in the reader's own calendar: an address that it reads by itself, theirs to take away. */
export function CalendarPage({ said, back, address }: CalendarPageProps) {
  const { isClosed, since, mayMake } = said;
  return (
    <CustomerSubpage
      said={said}
      main={{ id: 'calendar', skip: 'Skip to the address' }}
      back={{ href: back, label: 'Your page' }}
      head={
        <>
          <h1>Our calls and your days, in your calendar</h1>
          <p className="why box__p">
            Your calendar reads them by itself, and again whenever something moves.
          </p>
        </>
      }
    >
      <div className="stack steps">
        {address ? (
          <div className="item">
            <p className="lbl" id="address-lbl">
              Give this address to your calendar, where it adds one from the internet
            </p>
            <p className="address" dir="ltr">
              <code>{address}</code>
            </p>
            <p className="go">
              <a className="btn btn--main" href={address.replace(/^https?:/, 'webcal:')}>
                <Icon name="clock" />
                Open it in your calendar
              </a>
            </p>
            <p className="hint">
              Made {since}. Whoever has the address can read when we talk and what is due for you, so keep it
              to yourself. It ends when a fresh link to your page replaces yours.
            </p>
            <Form className="go" action="/welcome/calendar/end">
              <button type="submit" className="btn btn--line">
                Take the address away
              </button>
            </Form>
          </div>
        ) : (
          <NotYet isClosed={isClosed} mayMake={mayMake} />
        )}
      </div>
    </CustomerSubpage>
  );
}

function NotYet({ isClosed, mayMake }: { isClosed: boolean; mayMake: boolean }) {
  if (isClosed)
    return (
      <Note tone="wait">
        <strong>This page is closed.</strong> There is nothing left for a calendar to read.
      </Note>
    );
  if (!mayMake)
    return (
      <Note tone="wait">
        <strong>Open your page by the link in your own mail for this.</strong> This link was passed on to you,
        and works for a few days only.
      </Note>
    );
  return (
    <div className="item">
      <p>
        You get an address that only you know. It shows when we talk and the days of what is yours, nothing
        else, and you can take it away at any time.
      </p>
      <Form className="go" action="/welcome/calendar">
        <button type="submit" className="btn btn--main">
          Make the address
        </button>
      </Form>
    </div>
  );
}
