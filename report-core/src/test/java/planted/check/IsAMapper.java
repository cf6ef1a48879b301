package planted.check;

import org.apache.ibatis.annotations.Mapper;

/** Planted: a rule that asks the database. */
@Mapper
interface IsAMapper {}
