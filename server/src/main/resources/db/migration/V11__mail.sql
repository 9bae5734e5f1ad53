-- Letters about bookings: what is to be sent, and what came of it. No address and no name: those
-- stand in booking_contact and address_check, and go with them.
create table letter (
  site       text    not null,
  booking    text    not null,
  occasion   text    not null, -- what it is about, so that nothing is written about twice
  kind       text    not null, -- BOOKED, MOVED, CANCELLED, REMINDER or CODE
  made_at    bigint  not null, -- when that happened
  until_at   bigint  not null, -- given up then
  state      text    not null, -- QUEUED, SENT, REFUSED, GIVEN_UP or OVERTAKEN
  tries      integer not null,
  next_at    bigint  not null, -- while queued, when it is tried next
  changed_at bigint  not null, -- when the state became what it is
  words      text,             -- of the mail server, the last time
  primary key (site, booking, occasion)
);

create index letter_next on letter (next_at) where state = 'QUEUED';
create index letter_made on letter (made_at);

-- What became of letters, line by line.
create table letter_log (
  site     text   not null,
  booking  text   not null,
  occasion text   not null,
  at       bigint not null,
  outcome  text   not null, -- a state, or FAILED for a try that is made again
  words    text
);

create index letter_log_letter on letter_log (site, booking, occasion);
create index letter_log_at on letter_log (at);

-- Addresses that somebody confirms while a place is kept; gone with the place.
create table address_check (
  site     text    not null,
  booking  text    not null,
  email    text    not null,
  salt     text    not null, -- from which, with a secret, the code is made
  sent     integer not null, -- how many codes were asked for
  tries    integer not null, -- of the last code
  until_at bigint  not null,
  primary key (site, booking)
);
