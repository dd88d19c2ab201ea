// To whoever can decide: mail that may have been sent or not, which only a person can find out.

import { Button } from './_parts/button';
import { hallowmere, page } from './_parts/cast';
import { Layout } from './_parts/layout';
import { Paragraph } from './_parts/paragraph';
import { capital, counted, inWords } from './_parts/words';

export interface MailUnsureProps {
  mails: {
    /** What its subject line says. */
    title: string;
    /** Who it is for, in full. */
    to: string;
    /** Of which customer; null for a colleague. */
    customer: string | null;
  }[];
  url: string;
}

const MOST = 12;

export function subject({ mails }: MailUnsureProps) {
  const [one] = mails;
  if (mails.length !== 1 || !one) return `We don’t know if ${counted(mails.length, 'mail')} arrived`;
  return `${one.customer === null ? '' : `${one.customer}: `}we don’t know if a mail to ${one.to} arrived`;
}

export function preview() {
  return 'Nothing is sent twice by guessing. Please ask, then decide.';
}

export default function MailUnsure(props: MailUnsureProps) {
  const { mails, url } = props;
  const isOne = mails.length === 1;
  const others = mails.length - MOST;
  return (
    <Layout subject={subject(props)} preview={preview()}>
      <Paragraph>
        Our mail service never told us whether it took {isOne ? 'this mail' : 'these mails'}:
      </Paragraph>
      <ul style={{ margin: '0 0 16px', paddingLeft: 24, fontSize: 16, lineHeight: '26px' }}>
        {mails.slice(0, MOST).map(({ title, to, customer }, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, never reordered
          <li key={position}>
            “{title}” to {to}
            {customer === null ? '' : `, ${customer}`}
          </li>
        ))}
      </ul>
      {others > 0 ? (
        <Paragraph>
          {capital(inWords(others))} more {others === 1 ? 'is' : 'are'} on the page.
        </Paragraph>
      ) : null}
      <Paragraph>
        We don’t send anything twice by guessing. Ask whether {isOne ? 'it is' : 'they are'} there, then say
        so on the page, or send {isOne ? 'it' : 'them'} again.
      </Paragraph>
      <Button to={url}>{isOne ? 'Decide about this mail' : 'Decide about these mails'}</Button>
    </Layout>
  );
}

export const PreviewProps: MailUnsureProps = {
  mails: [{ title: 'Marit, meet Ines', to: 'Marit Solheim', customer: hallowmere }],
  url: page,
};
