package cn.fazhi.report.core.storage;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and adds to {@code ledger_row}; what has happened cannot be changed. */
@Mapper
interface LedgerMapper {
  @Insert(
      """
      insert into ledger_row (
        chain, number, happened_at, deed, done, acted_by, acted_name, address, subject, note,
        digest_before, digest_after, previous_link, link)
      values (
        #{chain}, #{number}, #{happenedAt}, #{deed}, #{done}, #{actedBy}, #{actedName},
        #{address}, #{subject}, #{note}, #{digestBefore}, #{digestAfter}, #{previousLink},
        #{link})""")
  void add(LedgerRow row);

  @Select("select * from ledger_row where id > #{id} order by id limit #{most}")
  List<LedgerRow> after(@Param("id") long id, @Param("most") int most);
}
