package cn.fazhi.report.core.storage;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Reads and writes {@code ledger_head}. */
@Mapper
interface LedgerHeadMapper {
  /** The end of a chain, locked until the transaction ends. */
  @Select("select * from ledger_head where chain = #{chain} for update")
  @Nullable LedgerHeadRow lock(@Param("chain") String chain);

  @Insert(
      """
      insert into ledger_head (chain, number, link, dirty)
      values (#{chain}, #{number}, #{link}, #{dirty})""")
  void add(LedgerHeadRow row);

  @Update(
      """
      update ledger_head set number = #{number}, link = #{link}, dirty = #{dirty}
      where chain = #{chain}""")
  void move(LedgerHeadRow row);

  /** Returns 0 where the chain does not end with that row, or has none yet. */
  @Update(
      """
      update ledger_head set number = #{to.number}, link = #{to.link}, dirty = #{to.dirty}
      where chain = #{to.chain} and number = #{number} and link = #{link}""")
  int moveFrom(
      @Param("number") long number, @Param("link") String link, @Param("to") LedgerHeadRow to);

  @Select("select * from ledger_head where dirty = true order by chain limit #{most}")
  List<LedgerHeadRow> dirty(@Param("most") int most);

  /** Heads that have moved on since they were read stay marked. */
  @Update(
      """
      <script>update ledger_head set dirty = false where
      <foreach collection="heads" item="h" separator=" or ">
        (chain = #{h.chain} and number = #{h.number})</foreach>
      </script>""")
  void clean(@Param("heads") List<LedgerHeadRow> heads);

  @Select("select * from ledger_head where chain > #{chain} order by chain limit #{most}")
  List<LedgerHeadRow> after(@Param("chain") String chain, @Param("most") int most);
}
