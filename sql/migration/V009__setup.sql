-- The secret that opens an empty system once: one row, its digest alone; used_at tells that it has been.

create table setup_secret (
  id int not null,
  digest varchar(64) not null,
  until ${instant} not null,
  used_at ${instant},
  constraint setup_secret_pk primary key (id),
  constraint setup_secret_one_ck check (id = 1)
) /*! engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin */;
