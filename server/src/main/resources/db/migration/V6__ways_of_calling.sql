-- What facts know of the ways of choosing, calling and receiving. Facts come from the journal: they are
-- emptied here and fill again by themselves, with the new columns.

delete from leg_fact;
delete from answer_fact;
delete from desk_time_fact;
delete from report_site;
delete from checkpoint where consumer = 'reports';

alter table leg_fact add column pre_called_at bigint;
alter table leg_fact add column coming_at     bigint;

-- How a person wants to be called in the hall.
alter table visit_person add column called_name text;

-- Photos that stand for people, taken with their consent; deleted when the visit is over.
create table visit_photo (
    site       text   not null,
    visit      text   not null,
    jpeg       text   not null, -- Base64: one type of column for both databases
    created_at bigint not null,
    primary key (site, visit)
);

-- Photos of agents, shown with their calls as long as they consent.
create table agent_photo (
    site       text   not null,
    agent      text   not null,
    jpeg       text   not null,
    created_at bigint not null,
    primary key (site, agent)
);
