-- Who the opaque ids of personal customers stand for; erased with the link, and the ids then say nothing any more.
create table personal_customer (
    site       text   not null,
    person     text   not null,
    number     text,
    number_key text,
    phone      text,
    phone_key  text,
    name       text,
    kept_at    bigint not null,
    primary key (site, person)
);

create unique index personal_customer_number on personal_customer (site, number_key) where number_key is not null;
create index personal_customer_phone on personal_customer (site, phone_key) where phone_key is not null;

-- The customer number that a person said, or a card; erased with the rest when the visit is over.
alter table visit_person add column customer_number text;
