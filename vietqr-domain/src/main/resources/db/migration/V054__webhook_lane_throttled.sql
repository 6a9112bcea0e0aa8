-- An endpoint that asked for a pause is given one delivery afterwards, and the others when that one is taken.
alter table webhook_lane
  add column throttled boolean not null default false;
