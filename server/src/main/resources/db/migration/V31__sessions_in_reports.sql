-- How many people are received together at a booked time. Facts come from the journal: they are emptied
-- here and fill again by themselves, so that sessions of days gone by are counted too.

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

alter table booking_fact add column places integer not null default 1; -- as offered when the place was taken

-- The same of each service that is booked, by the site's last configuration, as JSON.
alter table report_site add column places text not null default '{}';
