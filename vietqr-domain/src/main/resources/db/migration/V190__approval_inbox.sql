-- For the inbox: what waits at all merchants, and what a person has asked for.
alter table approval
  add key approval_state (state, id),
  add key approval_requester (requester, id);
