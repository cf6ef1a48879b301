-- Files beside a report's text: what they are, and since and until which revision they belong to it.

create table report_attachment (
  id varchar(36) not null,
  report_id varchar(36) not null,
  place int not null,
  kind varchar(16) not null,
  name varchar(400) not null,
  file_type varchar(16) not null,
  bytes bigint not null,
  digest char(64) not null,
  added_by varchar(36) not null,
  added_name varchar(200) not null,
  added_at ${instant} not null,
  first_revision int not null,
  removed_by varchar(36),
  removed_name varchar(200),
  removed_at ${instant},
  last_revision int,
  constraint report_attachment_pk primary key (id),
  constraint report_attachment_place_uq unique (report_id, place),
  constraint report_attachment_report_fk foreign key (report_id) references report (id),
  constraint report_attachment_kind_ck check (kind in ('SCAN', 'ANNEX')),
  constraint report_attachment_file_type_ck check (file_type in ('PDF', 'JPEG', 'PNG', 'OFD', 'DOCX', 'XLSX'))
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;

-- Byte for byte, apart from the row that lists and acts read; gone once no revision has the attachment.
create table report_attachment_content (
  attachment_id varchar(36) not null,
  content longblob not null,
  constraint report_attachment_content_pk primary key (attachment_id),
  constraint report_attachment_content_fk foreign key (attachment_id) references report_attachment (id)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;
