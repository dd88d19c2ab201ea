import type { ReactNode } from 'react';
import type { WelcomePage } from '../../speech/welcome/said-page';
import { Face } from '../kit/face';
import { Icon } from '../kit/icon';

interface ContactProps {
  host: WelcomePage['host'];
  /** Who answers while they are away. */
  away: WelcomePage['away'];
  className: string;
  /** "Ines took over from Sam on Tue 4 May, 9:12". */
  since: string | null;
  /** Below the name; who this is where there is nothing else to say. */
  children?: ReactNode;
  /** Below the buttons. */
  more?: ReactNode;
}

/** The person, and the ways to reach them, or whoever answers while they are away. Paper has no buttons, so it shows what stands behind them. */
export function Contact({ host, away, since, className, children, more }: ContactProps) {
  const { email, phone, bookingLink } = away ?? host;
  const whom = away ? ` ${away.firstName}` : '';
  return (
    <section className={className} aria-label={host.name}>
      <div className="who">
        <Face {...host} size="lg" />
        <div>
          <p className="name" dir="auto">
            {host.name}
          </p>
          {host.title && !children ? <p dir="auto">{host.title}</p> : null}
          <p dir="auto">{children ?? (host.about || 'Your person from here on.')}</p>
          {since ? <p dir="auto">{since}</p> : null}
          <p className="paper">{[away?.name, email, phone].filter(Boolean).join(' · ')}</p>
        </div>
      </div>
      {away ? (
        <p className="box__p" dir="auto">
          <strong>
            {host.firstName} is away until {away.until}.
          </strong>{' '}
          Until then <a href={`mailto:${away.email}`}>{away.name}</a> answers you.
        </p>
      ) : null}
      <p className="acts">
        <a className="btn btn--line" href={`mailto:${email}`}>
          <Icon name="mail" />
          <span>Email{whom}</span>
        </a>
        {phone ? (
          <a className="btn btn--line" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
            <Icon name="phone" />
            <span>Call{whom}</span>
          </a>
        ) : null}
        {bookingLink ? (
          <a className="btn btn--line" href={bookingLink} rel="noreferrer">
            <Icon name="clock" />
            <span>Book a time{away ? ` with ${away.firstName}` : ''}</span>
          </a>
        ) : null}
      </p>
      {more}
    </section>
  );
}
