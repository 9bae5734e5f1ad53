-- What facts know of speed against quality: whom speed alone would have called, since when a desk stood
-- ready for somebody kept for a better match, in which time band, and which answers settle a matter.
-- Facts come from the journal: they are emptied here and fill again by themselves.

delete from answer_fact;
delete from booking_fact;
delete from call_fact;
delete from desk_time_fact;
delete from group_fact;
delete from held_back_fact;
delete from help_fact;
delete from leg_fact;
delete from report_site;
delete from checkpoint where consumer = 'reports';

alter table leg_fact add column speed_at_level integer; -- 1 when whom speed alone would have called had met the preferred level here; null when not known
alter table leg_fact add column ready_since bigint;     -- since when a desk that stood ready could have received the person, kept for a better match
alter table leg_fact add column band text;              -- time band of the call, empty outside of bands
alter table call_fact add column speed_at_level integer;
alter table call_fact add column ready_since bigint;
alter table call_fact add column band text not null default '';

-- HELD for who was kept for a better match, PASSED for whom speed alone would have called instead.
alter table held_back_fact add column kind text not null default 'HELD';

-- The time bands of the site's last configuration, as JSON.
alter table report_site add column bands text not null default '[]';

-- Answers after which the person must come again, by the site's last configuration.
create table unsolved_answer (
  site   text not null,
  answer text not null,
  primary key (site, answer)
);
