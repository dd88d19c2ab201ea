-- Whom a mailbox belongs to, whatever is added to its name after a plus; db/contact/colleague-invitations.server.ts asks so.
create index people_by_mailbox on people (workspace_id, regexp_replace(address, '(?<=.)[+][^@]*@', '@'));
