-- What it finds, notice_open_ix finds as well. MySQL wants to be told of which table; H2 reads that as a remark.

drop index notice_unread_ix /*! on notice */;
