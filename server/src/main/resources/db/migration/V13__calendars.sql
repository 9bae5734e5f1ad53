-- Addresses at which calendars read bookings. The word itself is only in the address.
create table calendar_link (
    id         text   not null primary key,
    site       text   not null,
    kind       text   not null,
    agent      text,
    account    text   not null,
    name       text   not null,
    names      bigint not null,
    shared     bigint not null,
    word_hash  text   not null unique,
    created_at bigint not null
);

create index calendar_link_site on calendar_link (site);

-- Calendars from which the busy times of agents are read (CalDAV). The password has to be sent to
-- the other server, so it stands here as it is: who reads the database file reads it too.
create table busy_calendar (
    site          text   not null,
    agent         text   not null,
    address       text   not null,
    user_name     text   not null,
    password      text   not null,
    created_at    bigint not null,
    tag           text,
    asked_at      bigint,
    read_at       bigint,
    failing_since bigint,
    failure       text,
    primary key (site, agent)
);
