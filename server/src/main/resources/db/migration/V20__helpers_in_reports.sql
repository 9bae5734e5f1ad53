-- Helpers who came, and those who said so and did not. Facts come from the journal: V18 has emptied them,
-- and they fill again with these.

alter table help_fact add column arrived integer not null default 0; -- helpers who took a seat
alter table help_fact add column missed integer not null default 0;  -- said to come, and were not there in time

-- For which services each rule calls help, by the site's last configuration.
create table help_service (
  site    text not null,
  rule    text not null,
  service text not null,
  primary key (site, rule, service)
);
