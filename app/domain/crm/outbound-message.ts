/*
 * What Salesforce’s outbound messages say, as far as anything of it is read: which organization it is, and which
 * opportunities changed. All else is read from Salesforce itself, so no more of the XML is understood.
 */

/** As many as Salesforce puts into one message. */
const MOST_NOTIFICATIONS = 100;

/** A message about an opportunity, by its own id, which stays the same however often it is sent. */
export type Told = { id: string; opportunityId: string };

export type OutboundMessage = { organization: string; told: Told[] };

const ORGANIZATION = /<(?:\w{1,20}:)?OrganizationId>(00D[0-9A-Za-z]{15})<\//;
const ID = /<(?:\w{1,20}:)?Id>([0-9A-Za-z]{18})<\//g;
const OF_NOTIFICATION = '04l';
const OF_OPPORTUNITY = '006';

/** Null for what is none of theirs. The id of a notification stands before that of its opportunity. */
export function outboundMessageIn(xml: string): OutboundMessage | null {
  const organization = ORGANIZATION.exec(xml)?.[1];
  if (!organization) return null;
  const told: Told[] = [];
  let notification: string | null = null;
  for (const [, id = ''] of xml.matchAll(ID)) {
    if (id.startsWith(OF_NOTIFICATION)) notification = id;
    if (!id.startsWith(OF_OPPORTUNITY) || notification === null) continue;
    if (told.length === MOST_NOTIFICATIONS) return null;
    told.push({ id: notification, opportunityId: id });
    notification = null;
  }
  return { organization, told };
}
