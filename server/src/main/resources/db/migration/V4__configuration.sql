-- Every configuration that a site was given, as it was written.
create table configuration (
    site         text   not null,
    version      bigint not null,
    yaml         text   not null,
    organisation text,
    published_at bigint not null,
    published_by text   not null,
    primary key (site, version)
);
