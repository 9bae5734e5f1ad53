-- What facts know of the ways of choosing, calling and receiving. Facts come from the journal: they are
-- emptied here and fill again by themselves, with the new columns.

delete from leg_fact;
delete from answer_fact;
delete from desk_time_fact;
delete from report_site;
delete from checkpoint where consumer = 'reports';

alter table leg_fact add column pre_called_at bigint;
alter table leg_fact add column coming_at     bigint;
