-- A district's reporting years and the units expected to report in them.

create table cycle (
  id varchar(36) not null,
  bureau_code varchar(32) not null,
  report_year int not null,
  submit_by date not null,
  publish_by date not null,
  flow_key varchar(64) not null,
  flow_version int not null,
  template mediumtext not null,
  constraint cycle_pk primary key (id),
  constraint cycle_year_uq unique (bureau_code, report_year),
  constraint cycle_bureau_fk foreign key (bureau_code) references unit (code)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

create table cycle_unit (
  cycle_id varchar(36) not null,
  unit_code varchar(32) not null,
  constraint cycle_unit_pk primary key (cycle_id, unit_code),
  constraint cycle_unit_cycle_fk foreign key (cycle_id) references cycle (id),
  constraint cycle_unit_unit_fk foreign key (unit_code) references unit (code)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;
