/* The workspace for members: who works here, how it is set, its programs and its mail. */
import { route } from '@remix-run/route-config';

export const workspace = [
  // Programs that come in by a key: leads and admins
  route('api', 'routes/api/reference.tsx'),
  route('guides/:name', 'routes/api/guide.tsx'),
  route('settings/connections', 'routes/api/connections.tsx'),
  route('settings/connections/gate', 'routes/api/gate.tsx'),
  route('settings/connections/:keyId/revoke', 'routes/api/key-revoke.tsx'),

  // Programs that are told what happens: admins
  route('settings/connections/webhooks', 'routes/webhook/webhooks.tsx'),
  route('settings/connections/webhooks/:endpointId', 'routes/webhook/webhook.tsx'),
  route('settings/connections/webhooks/:endpointId/on', 'routes/webhook/webhook-on.tsx'),
  route('settings/connections/webhooks/:endpointId/off', 'routes/webhook/webhook-off.tsx'),
  route('settings/connections/webhooks/:endpointId/test', 'routes/webhook/webhook-test.tsx'),
  route('settings/connections/webhooks/:endpointId/remove', 'routes/webhook/webhook-remove.tsx'),
  route('settings/connections/webhooks/:endpointId/secrets', 'routes/webhook/webhook-secret.tsx'),
  route(
    'settings/connections/webhooks/:endpointId/secrets/:secretId/end',
    'routes/webhook/webhook-secret-end.tsx',
  ),
  route('settings/connections/webhooks/:endpointId/deliveries/:deliveryId', 'routes/webhook/delivery.tsx'),
  route(
    'settings/connections/webhooks/:endpointId/deliveries/:deliveryId/again',
    'routes/webhook/delivery-again.tsx',
  ),

  // What the workspace is connected with in its CRM: admins
  route('settings/connections/hubspot', 'routes/crm/hubspot.tsx'),
  route('settings/connections/hubspot/rules', 'routes/crm/hubspot-rules.tsx'),
  route('settings/connections/hubspot/remove', 'routes/crm/hubspot-remove.tsx'),
  route('settings/connections/salesforce', 'routes/crm/salesforce.tsx'),
  route('settings/connections/salesforce/rules', 'routes/crm/salesforce-rules.tsx'),
  route('settings/connections/salesforce/remove', 'routes/crm/salesforce-remove.tsx'),

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
  route('settings/workspace/colour', 'routes/workspace/settings-colour.tsx'),
  route('settings/workspace/logo', 'routes/workspace/settings-logo.tsx'),
  route('settings/workspace/logo/remove', 'routes/workspace/settings-logo-remove.tsx'),
  route('settings/workspace/hours', 'routes/workspace/settings-hours.tsx'),
  route('settings/workspace/holidays', 'routes/workspace/settings-holidays.tsx'),
  route('settings/workspace/days', 'routes/workspace/settings-day.tsx'),
  route('settings/workspace/days/:day/remove', 'routes/workspace/settings-day-remove.tsx'),
  route('settings/workspace/days/:day/work', 'routes/workspace/settings-day-work.tsx'),
  route('settings/workspace/days/:day/keep', 'routes/workspace/settings-day-keep.tsx'),
  route('settings/people', 'routes/workspace/settings-people.tsx'),
  route('settings/people/code', 'routes/workspace/settings-code.tsx'),
  route('settings/mail', 'routes/workspace/settings-mail.tsx'),
  route('settings/workspace/clocks', 'routes/workspace/settings-clocks.tsx'),
  route('settings/record', 'routes/workspace/settings-record.tsx'),
  route('settings/data', 'routes/workspace/export/settings-data.tsx'),
  route('settings/data/sheets', 'routes/workspace/export/settings-sheets.tsx'),
  route('settings/data/keep', 'routes/workspace/keeping/settings-keep.tsx'),
  route('settings/data/keep/for-good', 'routes/workspace/keeping/settings-keep-for-good.tsx'),

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
];
