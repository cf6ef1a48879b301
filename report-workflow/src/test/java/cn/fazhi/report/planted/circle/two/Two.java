package cn.fazhi.report.planted.circle.two;

import cn.fazhi.report.planted.circle.one.One;

public record Two(One other) {}
