-- Files somebody brought, byte for byte.

create table report_upload (
  id varchar(36) not null,
  report_id varchar(36) not null,
  purpose varchar(16) not null,
  name varchar(400) not null,
  content longblob not null,
  brought_by varchar(36) not null,
  brought_name varchar(200) not null,
  brought_at ${instant} not null,
  constraint report_upload_pk primary key (id),
  constraint report_upload_report_fk foreign key (report_id) references report (id),
  constraint report_upload_purpose_ck check (purpose in ('UNCONFIRMED', 'ORIGINAL', 'ATTACHMENT'))
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

create index report_upload_report_ix on report_upload (report_id, brought_at);
