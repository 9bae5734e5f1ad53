-- Who is behind a visit, as far as the person said; erased when the visit is over.
create table visit_person (
    site       text   not null,
    visit      text   not null,
    name       text,
    phone      text,
    note       text,
    created_at bigint not null,
    primary key (site, visit)
);
