package cn.fazhi.report.planted.circle.one;

import cn.fazhi.report.planted.circle.two.Two;

public record One(Two other) {}
