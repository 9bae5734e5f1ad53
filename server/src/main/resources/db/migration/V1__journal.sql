-- What happened, site by site. Rows are only ever added.
create table journal_entry (
  site     text    not null,
  sequence bigint  not null,
  at       bigint  not null,
  type     text    not null,
  version  integer not null,
  command  text    not null,
  actor    text    not null,
  payload  text    not null,
  primary key (site, sequence)
);

-- The last sequence of each site: the optimistic lock of every append.
create table site_head (
  site     text   not null primary key,
  sequence bigint not null
);

-- A shortcut past old entries; may be deleted at any time.
create table snapshot (
  site     text    not null primary key,
  sequence bigint  not null,
  version  integer not null,
  json     text    not null
);

-- How far each follower has read each site.
create table checkpoint (
  consumer text   not null,
  site     text   not null,
  sequence bigint not null,
  primary key (consumer, site)
);
