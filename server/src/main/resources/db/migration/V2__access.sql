-- Who works here. Names live only in this table: erasing a person empties the row and keeps its id.
create table account (
  id           text   not null primary key,
  name         text   not null unique,
  display_name text   not null,
  password     text   not null,
  role         text   not null,
  agent        text,
  sites        text   not null,
  active       bigint not null,
  language     text   not null,
  created_at   bigint not null
);

-- Who is signed in. The token itself is only in the browser's cookie.
create table staff_session (
  token_hash text   not null primary key,
  account    text   not null references account (id) on delete cascade,
  created_at bigint not null,
  seen_at    bigint not null
);

create index staff_session_account on staff_session (account);

-- Screens without a person: kiosks and boards, waiting for approval (a code) or approved (no code).
create table device (
  id          text   not null primary key,
  kind        text   not null,
  site        text   not null,
  name        text   not null,
  secret_hash text   not null unique,
  code        text   unique,
  created_at  bigint not null,
  expires_at  bigint,
  seen_at     bigint not null
);

-- Other programs that call the interface.
create table api_token (
  id         text   not null primary key,
  name       text   not null,
  role       text   not null,
  sites      text   not null,
  token_hash text   not null unique,
  created_by text   not null,
  created_at bigint not null,
  expires_at bigint
);

-- The code that lets the first administrator in; at most one row.
create table setup_code (
  only_one  bigint not null primary key check (only_one = 1),
  code_hash text   not null
);
