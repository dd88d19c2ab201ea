-- What mail says of where it comes from: the company's name in From, where it isn't the workspace's, and an address that
-- replies of customers reach besides the colleague who writes.
alter table workspaces
  add column sender_name text check (length(sender_name) between 1 and 80),
  add column reply_to text check (length(reply_to) <= 254);
