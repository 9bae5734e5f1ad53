-- Which bookings took time that had been kept for people who walk in; before this, none was given back.

alter table booking_fact add column given_back integer not null default 0;

-- Until when kept time was given back.
create table given_back_time (
  site text not null,
  service text not null,
  until_at bigint not null,
  primary key (site, service)
);

-- Days of which somebody keeps a part by hand: nothing of them is given back.
create table kept_by_hand (
  site text not null,
  service text not null,
  local_date text not null,
  primary key (site, service, local_date)
);
