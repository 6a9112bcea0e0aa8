-- Nobody looks for the matches of a run, and each key costs with each of millions of rows.
alter table entry_match drop foreign key entry_match_ibfk_2, drop key entry_match_run;
