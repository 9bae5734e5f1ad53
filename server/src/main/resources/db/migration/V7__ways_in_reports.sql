-- What facts know of each call, of times promised, of groups and of help. Facts come from the journal:
-- they are emptied here and fill again by themselves, with all there is to know.

delete from answer_fact;
delete from desk_time_fact;
drop table leg_fact;
drop table report_site;
delete from checkpoint where consumer = 'reports';

-- What the facts need of a site's last configuration.
create table report_site (
  site      text not null primary key,
  zone      text not null,
  day_reset text not null,
  services  text not null -- by id, as JSON: target and expected duration in milliseconds, preferred level
);

-- One row a leg: a person waiting for, and getting, one service. "The call" is the one that counts: the
-- last one, unless it was taken back.
create table leg_fact (
  site            text    not null,
  visit           text    not null,
  leg             integer not null,
  token           text    not null,
  token_kind      text    not null, -- what else stands for the person; NUMBER when nothing does
  service         text    not null,
  reason          text    not null,
  channel         text    not null,
  in_line         integer not null, -- 1 when it began at the head of a line without tickets: the wait is unknown
  area            text    not null, -- where the person waits, empty when not known
  priority_class  text    not null,
  party_size      integer not null,
  desk            text,
  agent           text,
  local_date      text    not null, -- the site's day on which the leg began
  local_hour      integer not null, -- hour on the wall, 0 to 23
  weekday         integer not null, -- of local_date, 1 Monday to 7 Sunday
  created_at      bigint  not null,
  acknowledged_at bigint,
  pre_called_at   bigint,
  coming_at       bigint,           -- when the person answered that they come
  first_called_at bigint,
  called_at       bigint,
  present_at      bigint,
  started_at      bigint,
  ended_at        bigint,
  available_at    bigint,
  held_ms         bigint  not null,
  held_since      bigint,           -- null unless held right now
  calls           integer not null, -- in all, recalls included
  earlier_calls   integer not null, -- of these, before it last began to wait
  recycles        integer not null, -- how often put back among those who wait after a call without answer
  outcome         text,             -- null while the leg goes on
  wait_ms         bigint,           -- to the call, without one to the end; null until then and in a line
  target_ms       bigint,
  expected_ms     bigint,           -- duration that the configuration expected of the service
  announced_low   integer,
  announced_high  integer,
  promised_at     bigint,           -- the person was told not to be called before; the last such time
  promise_lifted  integer not null, -- 1 when the person came back before and could be called at once
  promise_kept    integer,          -- null without promise or call; 0 when some call came too early
  kept_since      bigint,           -- not callable from here on, for a time promised or asked for
  kept_until      bigint,
  call_sequence   bigint,           -- of the call's event; the rest about the call is null without one
  path            text,             -- ASKED, STANDING, AUTOMATIC, GROUP or PICKED
  rule            text,
  level           integer,          -- how well the agent mastered the service, 1 to 100
  preferred_level integer,          -- from which the service preferred agents then, 0 for no matter
  dial            integer,          -- 0 for speed to 100 for quality
  group_sequence  bigint,           -- of the event that opened the group called with, null outside groups
  waiting_ahead   integer,          -- people with an earlier place who stayed waiting
  held_back       integer,          -- people kept for a better match who would have gone first
  notice_ms       bigint,           -- from being told that the turn is near to the first call after it
  primary key (site, visit, leg)
);

create index leg_fact_day on leg_fact (site, local_date);

-- One row each time a person was called, or taken without a call; recalls are no rows. Undone ones are gone.
create table call_fact (
  site            text    not null,
  visit           text    not null,
  leg             integer not null,
  sequence        bigint  not null, -- of its event
  called_at       bigint  not null,
  desk            text    not null,
  agent           text    not null,
  path            text    not null,
  rule            text    not null,
  level           integer not null,
  preferred_level integer not null,
  dial            integer not null,
  group_sequence  bigint,
  waiting_ahead   integer not null,
  held_back       integer not null,
  notice_ms       bigint,
  promise_kept    integer,          -- null without a promise
  primary key (site, visit, leg, sequence)
);

-- One row for each person kept for a better match while somebody else was called instead.
create table held_back_fact (
  site     text   not null,
  visit    text   not null, -- who was kept
  sequence bigint not null, -- of the call of somebody else
  at       bigint not null,
  primary key (site, visit, sequence)
);

create index held_back_fact_call on held_back_fact (site, sequence);

-- People called together to one desk.
create table group_fact (
  site       text    not null,
  sequence   bigint  not null, -- of the event that opened it
  group_id   text    not null,
  desk       text    not null,
  agent      text    not null,
  service    text    not null,
  seats      integer not null,
  local_date text    not null,
  opened_at  bigint  not null,
  started_at bigint,
  ended_at   bigint,
  primary key (site, sequence)
);

create index group_fact_open on group_fact (site) where ended_at is null;

-- Help called from other agents: one row each time.
create table help_fact (
  site         text    not null,
  sequence     bigint  not null, -- of the event that called it
  rule         text    not null,
  measure      text    not null, -- what was over its threshold
  measured     bigint  not null, -- by how many people or minutes
  by_hand      integer not null, -- 1 when somebody asked for it, not the rule
  local_date   text    not null,
  called_at    bigint  not null,
  coming_at    bigint,           -- when the first helper said that they come
  arrived_at   bigint,           -- when the first helper sat down
  escalated_at bigint,
  released_at  bigint,           -- null when the day ended before, or while it goes on
  asked        integer not null,
  coming       integer not null,
  refused      integer not null,
  silent       integer not null,
  primary key (site, sequence)
);

create index help_fact_day on help_fact (site, local_date);
