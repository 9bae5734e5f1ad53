-- What tells a session from others of its service at the same time. Facts come from the journal: they are
-- emptied here and fill again by themselves, so that sessions of days gone by are told apart too.

delete from answer_fact;
delete from booking_fact;
delete from call_fact;
delete from customer_fact;
delete from desk_time_fact;
delete from group_fact;
delete from held_back_fact;
delete from help_fact;
delete from leg_fact;
delete from waitlist_fact;
delete from report_site;
delete from checkpoint where consumer = 'reports';

alter table booking_fact add column session text; -- null where each is received alone
