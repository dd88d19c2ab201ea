import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireMember } from '../../../auth/member/member.server';
import { saveProfile } from '../../../commands/member/save-account.server';
import {
  optionalLine,
  optionalLink,
  optionalParagraphs,
  personName,
  timeZoneName,
} from '../../../domain/statement/wording-rules';
import { malformed, readFormInto, refused } from '../../../http/form/form.server';
import { TOO_LARGE } from '../../../http/member/photo.server';
import { absenceOf, accountOf } from '../../../queries/member/account.server';
import { sayAbsence } from '../../../speech/en/member/say-absence';
import { AccountPage, SAVED } from '../../../ui/member/account-page';

const profile = z.object({
  name: personName({ field: 'profile_name' }),
  called: optionalLine({ field: 'called', max: 40 }),
  title: optionalLine({ field: 'title', max: 80 }).transform((title) => title ?? ''),
  about: optionalParagraphs({ field: 'about', max: 300 }).transform((about) => about ?? ''),
  phone: optionalLine({ field: 'phone', max: 40 }),
  bookingLink: optionalLink({ field: 'booking_link' }),
  timeZone: timeZoneName(),
});

export async function loader({ request, context }: LoaderFunctionArgs) {
  const member = await requireMember({ request, context });
  const asked = new URL(request.url).searchParams;
  const absence = await absenceOf(member);
  return {
    vendor: member.workspace.name,
    account: await accountOf(member),
    away: sayAbsence(absence, { now: absence.now, timeZone: member.timeZone }),
    saved: SAVED.find((one) => one === asked.get('saved')) ?? null,
    tooLarge: asked.get('photo') === 'too-large' ? TOO_LARGE : undefined,
    timeZones: ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')],
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const member = await requireMember({ request, context });
  const form = await readFormInto(request, profile, 'account');
  if (!form.ok) return malformed(form.reply);
  const outcome = await saveProfile(member, form.value);
  if (!outcome.ok) return refused(outcome, 'account', form.typed);
  throw redirect('/account?saved=you', 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `You, ${data?.vendor ?? 'Foyer'}` }];

export default function Account() {
  const { tooLarge, ...page } = useLoaderData<typeof loader>();
  return <AccountPage {...page} reply={useActionData<typeof action>() ?? tooLarge} />;
}
