-- Who has booked a place, as far as the person said; erased when the booking is over.
create table booking_contact (
    site       text   not null,
    booking    text   not null,
    name       text   not null,
    email      text,
    phone      text,
    note       text,
    created_at bigint not null,
    primary key (site, booking)
);

-- What the ids of people in events are made with, so that nobody reads an address in them. One row.
create table person_secret (
    name   text not null primary key,
    secret text not null
);
