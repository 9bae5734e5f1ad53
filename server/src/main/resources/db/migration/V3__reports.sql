-- Facts for statistics, made from the journal: may be emptied together with the checkpoints of
-- the follower "reports", and fill again by themselves. Times are epoch milliseconds.

-- What the facts need of a site's last configuration.
create table report_site (
  site      text not null primary key,
  zone      text not null,
  day_reset text not null,
  targets   text not null -- milliseconds by service id, as JSON
);

-- One row a leg: a person waiting for, and getting, one service.
create table leg_fact (
  site            text    not null,
  visit           text    not null,
  leg             integer not null,
  token           text    not null,
  service         text    not null,
  reason          text    not null,
  channel         text    not null,
  priority_class  text    not null,
  party_size      integer not null,
  desk            text,
  agent           text,
  local_date      text    not null, -- the site's day on which the leg began
  local_hour      integer not null, -- hour on the wall, 0 to 23
  weekday         integer not null, -- of local_date, 1 Monday to 7 Sunday
  created_at      bigint  not null,
  acknowledged_at bigint,
  first_called_at bigint,
  called_at       bigint,
  present_at      bigint,
  started_at      bigint,
  ended_at        bigint,
  available_at    bigint,
  held_ms         bigint  not null,
  held_since      bigint,           -- null unless held right now
  calls           integer not null,
  outcome         text,             -- null while the leg goes on
  wait_ms         bigint,           -- to the last call, without one to the end; null until then
  target_ms       bigint,
  announced_low   integer,
  announced_high  integer,
  picked          integer not null, -- 1 when an agent, not a rule, chose the person
  primary key (site, visit, leg)
);

create index leg_fact_day on leg_fact (site, local_date);

-- What was really asked, and what came of it.
create table answer_fact (
  site       text    not null,
  visit      text    not null,
  leg        integer not null,
  position   integer not null,
  reason     text    not null,
  answer     text    not null,
  quantity   integer not null,
  local_date text    not null, -- that of the leg
  primary key (site, visit, leg, position)
);

create index answer_fact_day on answer_fact (site, local_date);

-- Who sat at a desk, and whether ready: one row a stretch of time.
create table desk_time_fact (
  site       text   not null,
  sequence   bigint not null, -- of the event that began it
  desk       text   not null,
  agent      text   not null,
  status     text   not null, -- OPEN, PAUSED or AWAY
  reason     text,            -- of a pause
  local_date text   not null, -- the site's day on which it began
  since      bigint not null,
  until      bigint,          -- null while it goes on
  primary key (site, sequence)
);

create index desk_time_fact_day on desk_time_fact (site, local_date);
create index desk_time_fact_open on desk_time_fact (site, desk) where until is null;
