package dev.kikigraph.insight.coverage;

/** Dimension of the graph that the rows or columns of a matrix are made of. */
enum Dimension {
    PILLAR("Pillar", "柱", "pillar"),
    MINISTRY("Agency", "府省", "ministry"),
    DEVELOPMENT_STAGE("DevelopmentStage", "開発段階", "development stage"),
    FISCAL_YEAR("", "年度", "fiscal year"),
    APPLICANT_GROUP("ApplicantGroup", "対象者", "applicant group"),
    FRAMEWORK("RegulatoryFramework", "規制の枠組み", "framework"),
    COUNTRY("Country", "国・地域", "country or region");

    private final String nodeType;
    private final String japanese;
    private final String english;

    Dimension(String nodeType, String japanese, String english) {
        this.nodeType = nodeType;
        this.japanese = japanese;
        this.english = english;
    }

    /** Name of the node type of its values; empty for fiscal years, which are no nodes. */
    String nodeType() {
        return nodeType;
    }

    String japanese() {
        return japanese;
    }

    String english() {
        return english;
    }
}
