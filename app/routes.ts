/*
 * Every address of Foyer and the file behind it. A noun is a page; a second verb on the same noun is a route of
 * its own, which shows the noun's page again when the answer is no.
 */
import { index, layout, type RouteConfig, route } from '@remix-run/route-config';

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
    route('search', 'routes/worklist/search.tsx'),
    route('customers/merge', 'routes/customer/customer-merge.tsx', { id: 'customers-merge' }),
    route('customers/:id/merge', 'routes/customer/customer-merge.tsx', { id: 'customer-merge' }),
    route('customers/:id/merge/:otherId', 'routes/customer/customer-merge-with.tsx'),

    // Record and submit: sales
    route('handoffs/new', 'routes/handoff/handoff-new.tsx'),
    route('onboardings/:id/handoff', 'routes/handoff/handoff.tsx'),
    route('onboardings/:id/handoff/statements', 'routes/statement/statement-add.tsx'),
    route('onboardings/:id/handoff/statements/:statementId', 'routes/statement/statement-save.tsx'),
    route('onboardings/:id/handoff/statements/:statementId/remove', 'routes/statement/statement-remove.tsx'),
    route(
      'onboardings/:id/handoff/statements/:statementId/restore',
      'routes/statement/statement-restore.tsx',
    ),
    route('onboardings/:id/handoff/people/:contactId', 'routes/contact/known-person-add.tsx'),
    route('onboardings/:id/handoff/red-flags', 'routes/handoff/red-flag-add.tsx'),
    route('onboardings/:id/handoff/red-flags/:flagId', 'routes/handoff/red-flag-save.tsx'),
    route('onboardings/:id/handoff/red-flags/:flagId/remove', 'routes/handoff/red-flag-remove.tsx'),
    route('onboardings/:id/handoff/red-flags/:flagId/restore', 'routes/handoff/red-flag-restore.tsx'),
    route('onboardings/:id/handoff/answers/:question', 'routes/handoff/part-answer.tsx'),
    route('onboardings/:id/handoff/answers/:question/withdraw', 'routes/handoff/part-answer-withdraw.tsx'),
    route('onboardings/:id/handoff/submit', 'routes/handoff/handoff-submit.tsx'),
    route('onboardings/:id/handoff/take-back', 'routes/handoff/handoff-take-back.tsx'),

    // Read, judge, accept or return; the guide: customer success
    route('onboardings/:id/receipt', 'routes/receipt/receipt.tsx'),
    route('onboardings/:id/receipt/verdicts', 'routes/receipt/receipt-verdicts.tsx'),
    route('onboardings/:id/receipt/hand-over', 'routes/receipt/receipt-hand-over.tsx'),
    route('onboardings/:id/receipt/return', 'routes/receipt/receipt-return.tsx'),
    route('onboardings/:id/guide', 'routes/guide/guide.tsx'),
    route('onboardings/:id/guide/publish', 'routes/guide/guide-publish.tsx'),
    route('onboardings/:id/guide/greeting', 'routes/guide/guide-greeting.tsx'),
    route('onboardings/:id/guide/greeting/draft', 'routes/guide/guide-greeting-draft.tsx'),
    route('onboardings/:id/guide/readers/:contactId', 'routes/guide/guide-reader.tsx'),
    route('onboardings/:id/guide/statements', 'routes/guide/guide-add.tsx'),
    route('onboardings/:id/guide/statements/:statementId', 'routes/guide/guide-reword.tsx'),
    route('onboardings/:id/guide/statements/:statementId/recorded', 'routes/guide/guide-recorded.tsx'),
    route('onboardings/:id/guide/statements/:statementId/note', 'routes/guide/guide-note.tsx'),
    route('onboardings/:id/guide/statements/:statementId/keep-words', 'routes/guide/guide-keep-words.tsx'),
    route('onboardings/:id/guide/statements/:statementId/leave-out', 'routes/guide/guide-leave-out.tsx'),
    route('onboardings/:id/guide/statements/:statementId/put-back', 'routes/guide/guide-put-back.tsx'),
    route('onboardings/:id/guide/statements/:statementId/keep', 'routes/guide/guide-keep.tsx'),

    // Introduce, follow, answer corrections
    route('onboardings/:id', 'routes/onboarding/onboarding.tsx'),
    route('onboardings/:id/first-contact', 'routes/introduction/first-contact.tsx'),
    route('onboardings/:id/remind', 'routes/onboarding/colleague-remind.tsx'),
    route('onboardings/:id/hand-over', 'routes/onboarding/hand-over.tsx'),
    route('onboardings/:id/deal', 'routes/handoff/deal.tsx'),
    route('onboardings/:id/close', 'routes/onboarding/close.tsx'),
    route('onboardings/:id/reopen', 'routes/onboarding/reopen.tsx'),
    route('onboardings/:id/archive', 'routes/onboarding/archive.tsx'),
    route('onboardings/:id/links/:contactId/renew', 'routes/contact/link-renew.tsx'),
    route('onboardings/:id/links/:contactId/copy', 'routes/contact/link-copy.tsx'),
    route('onboardings/:id/links/:contactId/revoke', 'routes/contact/link-revoke.tsx'),
    route('onboardings/:id/people/:contactId/address', 'routes/contact/contact-address.tsx'),
    route('onboardings/:id/deleting', 'routes/onboarding/deleting.tsx'),
    route('onboardings/:id/erasing', 'routes/contact/erasing.tsx'),
    route('onboardings/:id/people/:contactId/erasing', 'routes/contact/person-erasing.tsx'),
    route('onboardings/:id/people/new', 'routes/contact/contact-new.tsx'),
    route('onboardings/:id/people/:contactId/introduction', 'routes/contact/contact-introduction.tsx'),
    route('onboardings/:id/colleagues/:invitationId/let-in', 'routes/contact/colleague-let-in.tsx'),
    route('onboardings/:id/colleagues/:invitationId/leave-out', 'routes/contact/colleague-leave-out.tsx'),
    route('onboardings/:id/mail/:noticeId/arrived', 'routes/mail/mail-arrived.tsx'),
    route('onboardings/:id/mail/:noticeId/again', 'routes/mail/mail-again.tsx'),
    route('onboardings/:id/export', 'routes/workspace/export/onboarding-export.tsx'),
    route('onboardings/:id/timeline', 'routes/onboarding/timeline.tsx'),
    route('onboardings/:id/introduction', 'routes/introduction/introduction.tsx'),
    route('onboardings/:id/introduction/draft', 'routes/introduction/introduction-draft.tsx'),
    route('onboardings/:id/introduction/send', 'routes/introduction/introduction-send.tsx'),
    route('onboardings/:id/introduction/by-phone', 'routes/introduction/introduction-by-phone.tsx'),
    route('onboardings/:id/introduction/at-meeting', 'routes/introduction/introduction-at-meeting.tsx'),
    route('onboardings/:id/introduction/test', 'routes/introduction/introduction-test.tsx'),
    route('onboardings/:id/introduction/schedule', 'routes/introduction/introduction-schedule.tsx'),
    route('onboardings/:id/introduction/call-off', 'routes/introduction/introduction-call-off.tsx'),
    route('onboardings/:id/introduction/:contactId/again', 'routes/introduction/introduction-again.tsx'),
    route('corrections', 'routes/review/corrections.tsx'),
    route('onboardings/:id/corrections', 'routes/review/onboarding-corrections.tsx'),
    route('onboardings/:id/corrections/:answerId/resolve', 'routes/review/correction-resolve.tsx'),
    route('onboardings/:id/corrections/fast/:contactId', 'routes/review/correction-take-back.tsx'),
    route('onboardings/:id/corrections/:answerId/ask', 'routes/review/correction-ask.tsx'),
    route('onboardings/:id/call/:statementId', 'routes/review/call-outcome.tsx'),
    route('onboardings/:id/questions/:questionId/answer', 'routes/review/question-answer.tsx'),
    route('onboardings/:id/agreement', 'routes/review/agreement.tsx'),
    route('onboardings/:id/threads', 'routes/thread/threads.tsx'),
    route('onboardings/:id/threads/:placeId', 'routes/thread/thread.tsx'),
    route('onboardings/:id/threads/:placeId/read', 'routes/thread/thread-read.tsx'),

    // Who works here: leads look, admins decide
    route('members', 'routes/member/members.tsx'),
    route('members/:id/disable', 'routes/member/member-disable.tsx'),
    route('members/:id/leaving', 'routes/member/member-leaving.tsx'),
    route('members/:id/enable', 'routes/member/member-enable.tsx'),
    route('members/:id/role', 'routes/member/member-role.tsx'),
    route('invitations/:id/resend', 'routes/member/invitation-resend.tsx'),
    route('invitations/:id/revoke', 'routes/member/invitation-revoke.tsx'),

    // How the workspace is set
    route('settings', 'routes/workspace/settings.ts'),
    route('settings/workspace', 'routes/workspace/settings-workspace.tsx'),
    route('settings/workspace/name', 'routes/workspace/settings-name.tsx'),
    route('settings/workspace/hours', 'routes/workspace/settings-hours.tsx'),
    route('settings/workspace/holidays', 'routes/workspace/settings-holidays.tsx'),
    route('settings/workspace/days', 'routes/workspace/settings-day.tsx'),
    route('settings/workspace/days/:day/remove', 'routes/workspace/settings-day-remove.tsx'),
    route('settings/workspace/days/:day/work', 'routes/workspace/settings-day-work.tsx'),
    route('settings/workspace/days/:day/keep', 'routes/workspace/settings-day-keep.tsx'),
    route('settings/workspace/clocks', 'routes/workspace/settings-clocks.tsx'),
    route('settings/data', 'routes/workspace/export/settings-data.tsx'),

    // Our mail in the workspace's own words
    route('mail-wording', 'routes/mail/mail-wording.tsx'),
    route('mail-wording/:kind', 'routes/mail/mail-wording-kind.tsx'),
    route('mail-wording/:kind/try', 'routes/mail/mail-wording-try.tsx'),
    route('mail-wording/:kind/reset', 'routes/mail/mail-wording-reset.tsx'),

    // Oneself
    route('account', 'routes/member/account/account.tsx'),
    route('account/mail', 'routes/member/account/account-mail.tsx'),
    route('account/away', 'routes/member/account/account-away.tsx'),
    route('account/back', 'routes/member/account/account-back.tsx'),
    route('account/photo', 'routes/member/account/account-photo.tsx'),
    route('account/photo/remove', 'routes/member/account/account-photo-remove.tsx'),

    // All mail of the workspace: leads and admins
    route('mail', 'routes/mail/mail-log.tsx', { id: 'mail-log' }),
    route('mail/:id', 'routes/mail/mail-log.tsx', { id: 'mail-log-open' }),
    route('mail/:id/arrived', 'routes/mail/mail-log-arrived.tsx'),
    route('mail/:id/again', 'routes/mail/mail-log-again.tsx'),

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

  // What the entry Find asks while somebody types
  route('search.json', 'routes/worklist/search-answer.ts'),

  // A copy of everything
  route('settings/data/export.zip', 'routes/workspace/export/settings-data-file.ts'),
  route('onboardings/:id/export.zip', 'routes/workspace/export/onboarding-export-file.ts'),

  // Photos of members, which mail programs load too
  route('portraits/:file', 'routes/member/portrait.ts'),

  // The customer's own page, and what members see of it beforehand
  route('onboardings/:id/guide/preview/:contactId', 'routes/guide/guide-preview.tsx'),
  layout('routes/welcome/customer.tsx', [
    route('welcome', 'routes/welcome/welcome.tsx'),
    route('welcome/statements/:id/confirm', 'routes/welcome/welcome-confirm.tsx'),
    route('welcome/statements/:id/correct', 'routes/welcome/welcome-correct.tsx'),
    route('welcome/statements/:id/talk', 'routes/welcome/welcome-talk.tsx'),
    route('welcome/statements/:id/undo', 'routes/welcome/welcome-undo.tsx'),
    route('welcome/add', 'routes/welcome/welcome-add.tsx'),
    route('welcome/confirm-all', 'routes/welcome/welcome-confirm-all.tsx'),
    route('welcome/sign-off', 'routes/welcome/welcome-sign-off.tsx'),
    route('welcome/colleagues', 'routes/welcome/welcome-colleagues.tsx'),
    route('welcome/agreement', 'routes/welcome/welcome-agreement.tsx'),
    route('welcome/threads/:id', 'routes/thread/welcome-thread.tsx'),
    route('welcome/threads/:id/take-back', 'routes/thread/welcome-thread-take-back.tsx'),
    route('welcome/undo-all', 'routes/welcome/welcome-undo-all.tsx'),
    route('welcome/undo-fast', 'routes/welcome/welcome-undo-fast.tsx'),
    route('welcome/leave', 'routes/welcome/welcome-leave.tsx'),
    route('welcome/pages', 'routes/welcome/welcome-pages.tsx'),
    route('welcome/close', 'routes/welcome/welcome-close.tsx'),
    route('welcome/inbox', 'routes/welcome/welcome-inbox.tsx'),
    route('welcome/fresh', 'routes/contact/welcome-fresh.tsx'),
    route('welcome/:token', 'routes/contact/welcome-link.tsx'),
    route('welcome/:token/fresh', 'routes/contact/welcome-link-fresh.tsx'),
    route('reminders/:token', 'routes/contact/reminders.tsx'),
    route('reminders/:token/again', 'routes/contact/reminders-again.tsx'),
  ]),

  route('welcome/agreement.pdf', 'routes/welcome/welcome-agreement-pdf.ts'),
  route('onboardings/:id/agreement.pdf', 'routes/review/agreement-pdf.ts'),

  route('welcome/test', 'routes/welcome/welcome-test.tsx'),
  route('theme/:colour.css', 'routes/workspace/theme.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
