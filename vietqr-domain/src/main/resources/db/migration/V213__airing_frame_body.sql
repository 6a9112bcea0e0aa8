-- A transfer text of characters that JSON writes in six must not keep the money from being booked.
alter table device_frame modify body text not null;
