-- Who waited for a place that becomes free. It comes from the journal; nobody waited before this.

create table waitlist_fact (
  site       text   not null,
  booking    text   not null, -- that an offer becomes
  service    text   not null, -- of what is wanted first
  joined_at  bigint not null,
  left_at    bigint,
  left_as    text,            -- OFFERED, PERSON, STAFF or TOO_LATE
  primary key (site, booking)
);
