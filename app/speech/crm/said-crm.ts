/* The connection with a CRM as it is said on its page. */

export type SaidCrm = {
  newId: string;
  colleagues: { value: string; label: string }[];
  connection: {
    lead: string;
    state: string[];
    /** What an admin has to do something about; null while nothing. */
    trouble: string | null;
    hostId: string;
    followsOwner: boolean;
    stages: { value: string; label: string; hint?: string }[];
    beginsIn: string[];
    deals: { id: string; name: string; href: string | null; said: string }[];
  } | null;
};

/** A CRM among all that there are. */
export type SaidCrmRow = { name: string; href: string; stands: string };
