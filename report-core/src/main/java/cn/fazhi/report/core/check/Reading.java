package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.relation.Relation;
import java.util.List;

/** A document as read: what rules look at. */
record Reading(
    Document document,
    Outline outline,
    List<Figure> figures,
    List<Relation> relations,
    Background background) {}
