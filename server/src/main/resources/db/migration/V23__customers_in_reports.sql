-- Visits of personal customers, without a word on who they are. Only from now on: before, there were none.
create table customer_fact (
  site    text not null,
  visit   text not null,
  agent   text not null, -- the usual agent at that moment
  primary key (site, visit)
);
