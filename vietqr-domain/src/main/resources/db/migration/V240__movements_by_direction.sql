-- Of an account that hardly ever pays out, all movements were gone through to list the few that do.
alter table movement add key movement_account_direction (account_id, direction);
