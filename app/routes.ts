/*
 * Every address of Foyer and the file behind it. A noun is a page; a second verb on the same noun is a route of
 * its own, which shows the noun's page again when the answer is no.
 */
import { index, layout, type RouteConfig, route } from '@remix-run/route-config';

export default [
  layout('routes/door.tsx', [
    route('sign-in', 'routes/sign-in.tsx'),
    route('sign-in/demo', 'routes/sign-in-demo.tsx'),
    route('set-up', 'routes/set-up.tsx'),
    route('invitation/:token', 'routes/invitation.tsx'),
    route('password/forgotten', 'routes/password-forgotten.tsx'),
    route('password/on-its-way', 'routes/password-on-its-way.tsx'),
    route('password/reset/:token', 'routes/password-reset.tsx'),
  ]),
  route('sign-out', 'routes/sign-out.tsx'),

  layout('routes/staff.tsx', [
    index('routes/worklist.tsx'),
    route('customers', 'routes/customers.tsx'),

    // Record and submit: sales
    route('handoffs/new', 'routes/handoff-new.tsx'),
    route('onboardings/:id/handoff', 'routes/handoff.tsx'),
    route('onboardings/:id/handoff/statements', 'routes/statement-add.tsx'),
    route('onboardings/:id/handoff/statements/:statementId', 'routes/statement-save.tsx'),
    route('onboardings/:id/handoff/statements/:statementId/remove', 'routes/statement-remove.tsx'),
    route('onboardings/:id/handoff/statements/:statementId/restore', 'routes/statement-restore.tsx'),
    route('onboardings/:id/handoff/red-flags', 'routes/red-flag-add.tsx'),
    route('onboardings/:id/handoff/red-flags/:flagId', 'routes/red-flag-save.tsx'),
    route('onboardings/:id/handoff/red-flags/:flagId/remove', 'routes/red-flag-remove.tsx'),
    route('onboardings/:id/handoff/red-flags/:flagId/restore', 'routes/red-flag-restore.tsx'),
    route('onboardings/:id/handoff/answers/:question', 'routes/part-answer.tsx'),
    route('onboardings/:id/handoff/answers/:question/withdraw', 'routes/part-answer-withdraw.tsx'),
    route('onboardings/:id/handoff/submit', 'routes/handoff-submit.tsx'),
    route('onboardings/:id/handoff/take-back', 'routes/handoff-take-back.tsx'),

    // Read, judge, accept or return; the guide: customer success
    route('onboardings/:id/receipt', 'routes/receipt.tsx'),
    route('onboardings/:id/receipt/verdicts', 'routes/receipt-verdicts.tsx'),
    route('onboardings/:id/receipt/return', 'routes/receipt-return.tsx'),
    route('onboardings/:id/guide', 'routes/guide.tsx'),
    route('onboardings/:id/guide/publish', 'routes/guide-publish.tsx'),
    route('onboardings/:id/guide/greeting', 'routes/guide-greeting.tsx'),
    route('onboardings/:id/guide/greeting/draft', 'routes/guide-greeting-draft.tsx'),
    route('onboardings/:id/guide/readers/:contactId', 'routes/guide-reader.tsx'),
    route('onboardings/:id/guide/statements', 'routes/guide-add.tsx'),
    route('onboardings/:id/guide/statements/:statementId', 'routes/guide-reword.tsx'),
    route('onboardings/:id/guide/statements/:statementId/recorded', 'routes/guide-recorded.tsx'),
    route('onboardings/:id/guide/statements/:statementId/note', 'routes/guide-note.tsx'),
    route('onboardings/:id/guide/statements/:statementId/keep-words', 'routes/guide-keep-words.tsx'),
    route('onboardings/:id/guide/statements/:statementId/leave-out', 'routes/guide-leave-out.tsx'),
    route('onboardings/:id/guide/statements/:statementId/put-back', 'routes/guide-put-back.tsx'),
    route('onboardings/:id/guide/statements/:statementId/keep', 'routes/guide-keep.tsx'),

    // Introduce, follow, answer corrections
    route('onboardings/:id', 'routes/onboarding.tsx'),
    route('onboardings/:id/first-contact', 'routes/first-contact.tsx'),
    route('onboardings/:id/remind', 'routes/colleague-remind.tsx'),
    route('onboardings/:id/links/:contactId/renew', 'routes/link-renew.tsx'),
    route('onboardings/:id/links/:contactId/revoke', 'routes/link-revoke.tsx'),
    route('onboardings/:id/people/:contactId/address', 'routes/contact-address.tsx'),
    route('onboardings/:id/mail/:noticeId/arrived', 'routes/mail-arrived.tsx'),
    route('onboardings/:id/mail/:noticeId/again', 'routes/mail-again.tsx'),
    route('onboardings/:id/timeline', 'routes/timeline.tsx'),
    route('onboardings/:id/introduction', 'routes/introduction.tsx'),
    route('onboardings/:id/introduction/draft', 'routes/introduction-draft.tsx'),
    route('onboardings/:id/introduction/send', 'routes/introduction-send.tsx'),
    route('onboardings/:id/introduction/by-phone', 'routes/introduction-by-phone.tsx'),
    route('onboardings/:id/introduction/at-meeting', 'routes/introduction-at-meeting.tsx'),
    route('onboardings/:id/introduction/test', 'routes/introduction-test.tsx'),
    route('onboardings/:id/introduction/schedule', 'routes/introduction-schedule.tsx'),
    route('onboardings/:id/introduction/call-off', 'routes/introduction-call-off.tsx'),
    route('onboardings/:id/introduction/:contactId/again', 'routes/introduction-again.tsx'),
    route('corrections', 'routes/corrections.tsx'),
    route('onboardings/:id/corrections', 'routes/onboarding-corrections.tsx'),
    route('onboardings/:id/corrections/:answerId/resolve', 'routes/correction-resolve.tsx'),
    route('onboardings/:id/corrections/fast/:contactId', 'routes/correction-take-back.tsx'),
    route('onboardings/:id/corrections/:answerId/ask', 'routes/correction-ask.tsx'),
    route('onboardings/:id/call/:statementId', 'routes/call-outcome.tsx'),
    route('onboardings/:id/questions/:questionId/answer', 'routes/question-answer.tsx'),

    // Who works here: leads look, admins decide
    route('members', 'routes/members.tsx'),
    route('members/:id/disable', 'routes/member-disable.tsx'),
    route('members/:id/enable', 'routes/member-enable.tsx'),
    route('members/:id/role', 'routes/member-role.tsx'),
    route('invitations/:id/resend', 'routes/invitation-resend.tsx'),
    route('invitations/:id/revoke', 'routes/invitation-revoke.tsx'),

    // Our mail in the workspace's own words
    route('mail-wording', 'routes/mail-wording.tsx'),
    route('mail-wording/:kind', 'routes/mail-wording-kind.tsx'),
    route('mail-wording/:kind/try', 'routes/mail-wording-try.tsx'),
    route('mail-wording/:kind/reset', 'routes/mail-wording-reset.tsx'),

    // Oneself
    route('account', 'routes/account.tsx'),
    route('account/mail', 'routes/account-mail.tsx'),

    // All mail of the workspace: leads and admins
    route('mail', 'routes/mail-log.tsx', { id: 'mail-log' }),
    route('mail/:id', 'routes/mail-log.tsx', { id: 'mail-log-open' }),
    route('mail/:id/arrived', 'routes/mail-log-arrived.tsx'),
    route('mail/:id/again', 'routes/mail-log-again.tsx'),

    // The local mailbox
    route('mailbox', 'routes/mailbox.tsx', { id: 'mailbox' }),
    route('mailbox/:id', 'routes/mailbox.tsx', { id: 'mailbox-letter' }),
    route('mailbox/:id/hurry', 'routes/mailbox-hurry.tsx'),
  ]),
  route('onboardings/:id/introduction/preview/:contactId', 'routes/introduction-preview.tsx'),
  route('mail/:id/html', 'routes/mail-log-html.tsx'),
  route('mail-wording/:kind/preview', 'routes/mail-wording-preview.tsx'),
  route('mailbox/:id/html', 'routes/mailbox-html.tsx'),

  // The customer's own page, and what members see of it beforehand
  route('onboardings/:id/guide/preview/:contactId', 'routes/guide-preview.tsx'),
  layout('routes/customer.tsx', [
    route('welcome', 'routes/welcome.tsx'),
    route('welcome/statements/:id/confirm', 'routes/welcome-confirm.tsx'),
    route('welcome/statements/:id/correct', 'routes/welcome-correct.tsx'),
    route('welcome/statements/:id/talk', 'routes/welcome-talk.tsx'),
    route('welcome/statements/:id/undo', 'routes/welcome-undo.tsx'),
    route('welcome/add', 'routes/welcome-add.tsx'),
    route('welcome/confirm-all', 'routes/welcome-confirm-all.tsx'),
    route('welcome/sign-off', 'routes/welcome-sign-off.tsx'),
    route('welcome/undo-all', 'routes/welcome-undo-all.tsx'),
    route('welcome/undo-fast', 'routes/welcome-undo-fast.tsx'),
    route('welcome/leave', 'routes/welcome-leave.tsx'),
    route('welcome/pages', 'routes/welcome-pages.tsx'),
    route('welcome/close', 'routes/welcome-close.tsx'),
    route('welcome/inbox', 'routes/welcome-inbox.tsx'),
    route('welcome/fresh', 'routes/welcome-fresh.tsx'),
    route('welcome/:token', 'routes/welcome-link.tsx'),
    route('welcome/:token/fresh', 'routes/welcome-link-fresh.tsx'),
    route('reminders/:token', 'routes/reminders.tsx'),
    route('reminders/:token/again', 'routes/reminders-again.tsx'),
  ]),

  route('welcome/test', 'routes/welcome-test.tsx'),
  route('theme/:colour.css', 'routes/theme.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
