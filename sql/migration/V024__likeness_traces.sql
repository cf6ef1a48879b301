-- Fingerprints are looked through in memory now: one row a report instead of a thousand. All are made anew by themselves.

drop table if exists likeness_band;
drop table if exists likeness_print;

create table likeness_print (
  -- never used again, so that whoever remembers the greatest one asks for what came after it
  print int not null auto_increment,
  report_id varchar(36) not null,
  revision int not null,
  edition int not null,
  traces longblob not null,
  constraint likeness_print_pk primary key (print),
  constraint likeness_print_uq unique (report_id),
  constraint likeness_print_report_fk foreign key (report_id) references report (id)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;
