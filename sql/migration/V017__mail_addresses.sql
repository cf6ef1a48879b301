-- Where somebody wants mail to go; empty where none is wanted.

alter table account add column mail varchar(254);
