-- What facts know of places booked ahead. They come from the journal; nothing was booked before this.
-- When the person was called is in leg_fact, under the visit that the booking became.

create table booking_fact (
  site         text    not null,
  booking      text    not null,
  service      text    not null, -- of its first part
  reason       text    not null,
  channel      text    not null,
  people       integer not null,
  local_date   text    not null, -- the site's day of the booked time
  start_at     bigint  not null, -- the booked time, the last one when it was moved
  held_at      bigint  not null,
  booked_at    bigint,           -- null while the form is filled
  moved        integer not null, -- how often
  cancelled_at bigint,
  cancelled_by text,             -- PERSON, STAFF or SITE
  missed_at    bigint,           -- when the person had not come in time
  arrived_at   bigint,
  visit        text,             -- that it became
  primary key (site, booking)
);

create index booking_fact_day on booking_fact (site, local_date);
