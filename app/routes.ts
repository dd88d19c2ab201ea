/*
 * Every address of Foyer and the file behind it; most stand in app/addresses, by what they are about. A noun is a
 * page; a second verb on the same noun is a route of its own, which shows the noun's page again when the answer is no.
 */
import { index, layout, type RouteConfig, route } from '@remix-run/route-config';
import { customer } from './addresses/customer';
import { onboarding } from './addresses/onboarding';
import { path } from './addresses/path';
import { workspace } from './addresses/workspace';

export default [
  layout('routes/member/door.tsx', [
    route('sign-in', 'routes/member/sign-in.tsx'),
    route('sign-in/demo', 'routes/member/sign-in-demo.tsx'),
    route('set-up', 'routes/member/set-up.tsx'),
    route('invitation/:token', 'routes/member/invitation.tsx'),
    route('password/forgotten', 'routes/member/password-forgotten.tsx'),
    route('password/on-its-way', 'routes/member/password-on-its-way.tsx'),
    route('password/reset/:token', 'routes/member/password-reset.tsx'),
  ]),
  route('sign-out', 'routes/member/sign-out.tsx'),
  layout('routes/staff.tsx', [
    index('routes/worklist/worklist.tsx'),
    route('customers', 'routes/worklist/customers.tsx'),
    route('paths', 'routes/path/board.tsx'),
    route('paths/done', 'routes/path/board-done.tsx'),
    route('paths/move', 'routes/path/board-move.tsx'),
    route('paths/give', 'routes/path/board-give.tsx'),
    route('paths/remind', 'routes/path/board-remind.tsx'),
    route('paths/undo', 'routes/path/board-undo.tsx'),
    route('promises', 'routes/promise/ledger.tsx'),
    route('insight', 'routes/insight/insight.tsx'),
    route('insight/:behind', 'routes/insight/behind.tsx'),
    route('search', 'routes/worklist/search.tsx'),
    route('customers/merge', 'routes/customer/customer-merge.tsx', { id: 'customers-merge' }),
    route('customers/:id/merge', 'routes/customer/customer-merge.tsx', { id: 'customer-merge' }),
    route('customers/:id/merge/:otherId', 'routes/customer/customer-merge-with.tsx'),
    ...onboarding,
    ...path,
    ...workspace,

    // The local mailbox
    route('mailbox', 'routes/mail/mailbox.tsx', { id: 'mailbox' }),
    route('mailbox/:id', 'routes/mail/mailbox.tsx', { id: 'mailbox-letter' }),
    route('mailbox/:id/hurry', 'routes/mail/mailbox-hurry.tsx'),
  ]),
  route('onboardings/:id/introduction/preview/:contactId', 'routes/introduction/introduction-preview.tsx'),
  route(
    'onboardings/:id/people/:contactId/introduction/preview',
    'routes/contact/contact-introduction-preview.tsx',
  ),
  route('mail/:id/html', 'routes/mail/mail-log-html.tsx'),
  route('mail-wording/:kind/preview', 'routes/mail/mail-wording-preview.tsx'),
  route('mailbox/:id/html', 'routes/mail/mailbox-html.tsx'),
  route('mailbox/:id/files/:place', 'routes/mail/mailbox-file.ts'),

  // The ledger of promises for a spreadsheet
  route('promises.csv', 'routes/promise/ledger-file.ts'),

  // The figures of Insight for a spreadsheet
  route('insight.csv', 'routes/insight/insight-file.ts'),

  // What the entry Find asks while somebody types
  route('search.json', 'routes/worklist/search-answer.ts'),

  // Starting points as files, and what such a file may hold
  route('starting-points/schema.json', 'routes/starting-point/starting-point-schema.ts'),
  route('starting-points/:id/file', 'routes/starting-point/starting-point-file.ts'),

  // A copy of everything
  route('settings/data/export.zip', 'routes/workspace/export/settings-data-file.ts'),
  route('onboardings/:id/export.zip', 'routes/workspace/export/onboarding-export-file.ts'),

  // Photos of members and logos, which mail programs load too
  route('portraits/:file', 'routes/member/portrait.ts'),
  route('logos/:file', 'routes/workspace/logo.ts'),

  // The customer's own page, and what members see of it beforehand
  route('onboardings/:id/guide/preview/:contactId', 'routes/guide/guide-preview.tsx'),
  layout('routes/welcome/customer.tsx', customer),

  route('welcome/files/:id', 'routes/file/welcome-file.ts'),
  route('welcome/files/:id/take-back', 'routes/file/welcome-file-take-back.ts'),
  route('onboardings/:id/files/:fileId', 'routes/file/file.ts'),
  route('welcome/meetings/:id/invitation.ics', 'routes/meeting/welcome-meeting-file.ts'),
  route('welcome/calendar/:token', 'routes/meeting/calendar-feed.ts'),
  route('welcome/agreement.pdf', 'routes/welcome/welcome-agreement-pdf.ts'),
  route('onboardings/:id/agreement.pdf', 'routes/review/agreement-pdf.ts'),

  route('welcome/test', 'routes/welcome/welcome-test.tsx'),
  route('theme/:colour.css', 'routes/workspace/theme.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
