-- From when on a desk that was needed was kept free for the booked time; null where that is not set.
-- Bookings made before this say nothing of it.

alter table booking_fact add column protected_from bigint;

-- How long before a booked time that is, as last configured.
alter table report_site add column protect_ms bigint not null default 0;
