-- How often a booking was moved since the site was closed at its time; before this, nobody said so.

alter table booking_fact add column moved_by_closing integer not null default 0;
