-- How long each step of a leg was to take, as the site had it then; null for no target. Facts come from
-- the journal: V18 has emptied them, and they fill again with these.

alter table leg_fact add column noticed_target_ms bigint; -- from the rank until staff noticed the person
alter table leg_fact add column present_target_ms bigint; -- from the call until the person was there
alter table leg_fact add column started_target_ms bigint; -- from the beginning of the leg until the service began
