import { PlainPage } from '../../ui/frame/plain-page';

export const meta = () => [{ title: 'Have a look at your inbox' }];

/** Whether or not there was anybody to write to. */
export default function Inbox() {
  return (
    <PlainPage title="Have a look at your inbox">
      <p>
        If this link was yours, a fresh one is there within a minute or two. It works for 90 days, and you can
        ask again in ten minutes.
      </p>
      <p>
        Nothing after five minutes? Look in your junk mail, or write to the person who sent you the first one.
      </p>
    </PlainPage>
  );
}
