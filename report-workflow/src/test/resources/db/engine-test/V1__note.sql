-- A row of ours for the tests of one transaction over both sides.
create table note (id varchar(36) not null, step varchar(31) not null, constraint note_pk primary key (id));
