-- Which forms have been acted upon: whoever sends one again learns that it is done, and nothing happens twice.

create table report_receipt (
  report_id varchar(36) not null,
  form varchar(64) not null,
  sent_by varchar(36) not null,
  sent_at ${instant} not null,
  constraint report_receipt_pk primary key (report_id, form, sent_by),
  constraint report_receipt_report_fk foreign key (report_id) references report (id)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;
