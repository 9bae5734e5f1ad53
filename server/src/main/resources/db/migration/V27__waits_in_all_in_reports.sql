-- What a person had waited before a leg: in earlier legs of the visit, and at another site. Of legs
-- written before this it is not known and counts as nothing.
alter table leg_fact add column waited_before_ms bigint not null default 0;
