import type { WelcomePage } from '../../queries/welcome/page';
import { CustomerFrame } from '../customer-frame';
import { FormsFor } from '../form';
import type { FormReply } from '../form-reply';
import { ProgressBar } from '../progress-bar';
import { Closing } from './closing';
import { Hello, Since } from './hello';
import { PostForm, Press, WelcomeScene } from './scene';
import { Sections } from './sections';
import { Side } from './side';

interface WelcomeViewProps {
  page: WelcomePage;
  reply?: FormReply;
  isPreview?: boolean;
}

/** The customer's page. The preview draws the same, with nothing that can be sent. */
export function WelcomeView({ page, reply, isPreview = false }: WelcomeViewProps) {
  const { vendor, customer, host, checked, of, next, sections } = page;
  return (
    <FormsFor value={page.reader.id}>
      <WelcomeScene value={{ host: host.firstName, vendor, reply, isPreview }}>
        <CustomerFrame
          vendor={vendor}
          recipient={`For ${customer}`}
          skip={isPreview ? undefined : { href: '#goals', label: 'Skip to what we noted' }}
          footer={<SmallPrint page={page} />}
          bar={
            <ProgressBar
              name="Your progress"
              label={`${checked} of ${of} checked`}
              parts={sections
                .map(({ items, checked: done }) => ({ done, of: items.length }))
                .filter((part) => part.of > 0)}
              next={{ href: `#${next ?? 'rest'}`, label: next ? 'Next' : 'To the end' }}
            />
          }
        >
          <Hello page={page} />
          <div className="wrap cols">
            <Since page={page} />
            <Side page={page} />
            <div className="main">
              <Sections page={page} />
              <Closing page={page} />
            </div>
          </div>
        </CustomerFrame>
      </WelcomeScene>
    </FormsFor>
  );
}

function SmallPrint({ page: { reader, customer, vendor, host } }: { page: WelcomePage }) {
  return (
    <>
      <p dir="auto">
        This page was made for {reader.name}. Your answers are saved as you go, and only people at {customer}{' '}
        and {vendor} can read them. Please don’t forward your link: ask {host.firstName}, and your colleagues
        get their own.
      </p>
      <ul>
        <li>
          <PostForm action="/welcome/leave">
            <Press look="bare">I’m not {reader.firstName}</Press>
          </PostForm>
        </li>
        <li>
          <PostForm action="/welcome/close">
            <Press look="bare">Close it on this device</Press>
          </PostForm>
        </li>
      </ul>
    </>
  );
}
