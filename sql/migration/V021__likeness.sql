-- Fingerprints of the reports' last sealed texts, made anew from report_revision whenever they are missing or old.

create table likeness_print (
  report_id varchar(36) not null,
  print int not null,
  revision int not null,
  edition int not null,
  constraint likeness_print_pk primary key (report_id),
  constraint likeness_print_uq unique (print),
  constraint likeness_print_report_fk foreign key (report_id) references report (id)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- One row for each band of each passage; found by band, replaced by print.
create table likeness_band (
  band int not null,
  print int not null,
  passage smallint not null,
  trace bigint not null,
  constraint likeness_band_pk primary key (band, print, passage)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

create index likeness_band_print_ix on likeness_band (print);
