-- How often a booking was moved to an earlier place that became free; nobody could ask for one before.

alter table booking_fact add column moved_earlier integer not null default 0;
