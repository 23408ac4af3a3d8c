package dev.kikigraph.insight.money;

import java.util.List;

/**
 * The way of the money of a fiscal year.
 *
 * @param total what adds up, and what is left out
 */
public record FundingFlow(long fiscalYear, BudgetTotal total, List<FlowNode> nodes, List<FlowLink> links) {}
