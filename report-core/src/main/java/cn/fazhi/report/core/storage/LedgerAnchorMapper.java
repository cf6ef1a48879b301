package cn.fazhi.report.core.storage;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;

/** Reads and adds to {@code ledger_anchor}; an anchor cannot be changed. */
@Mapper
interface LedgerAnchorMapper {
  @Insert(
      """
      insert into ledger_anchor (number, anchored_at, heads, previous_link, link)
      values (#{number}, #{anchoredAt}, #{heads}, #{previousLink}, #{link})""")
  void add(LedgerAnchorRow row);

  @Select("select * from ledger_anchor where number > #{number} order by number limit #{most}")
  List<LedgerAnchorRow> after(@Param("number") long number, @Param("most") int most);
}
