package dev.kikigraph.ontology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OntologyReaderTests {

    private static final List<OntologySource> PACKAGED = OntologyFiles.packaged();

    @Test
    void readsThePackagedOntology() {
        Ontology ontology = OntologyReader.read(PACKAGED);

        NodeType program = ontology.nodeType("Program").orElseThrow();
        assertThat(program.kind()).isEqualTo(NodeType.Kind.THING);
        assertThat(program.interfaces()).containsExactly("Thing", "Node");
        assertThat(program.property("name").orElseThrow().localized()).isTrue();
        assertThat(program.relationship("pillars").orElseThrow().lineage()).isTrue();
        assertThat(program.ownedField("budgets").orElseThrow().key()).containsExactly("fiscalYear", "stage");
    }

    @Test
    void findsTheTypeOfAnIdByItsPrefix() {
        Ontology ontology = OntologyReader.read(PACKAGED);

        assertThat(ontology.typeOfId("region:europe").orElseThrow().name()).isEqualTo("Country");
        assertThat(ontology.typeOfId("nonsense:europe")).isEmpty();
        assertThat(ontology.typeOfId("europe")).isEmpty();
    }

    @Test
    void namesTheCompanionsOfPrintedValues() {
        NodeType term = OntologyReader.read(PACKAGED).nodeType("SupportTerm").orElseThrow();

        assertThat(term.property("cap").orElseThrow().storedKeys())
                .containsExactly("cap", "capPrinted", "capMin", "capMax", "capQualifier");
        assertThat(term.property("rate").orElseThrow().storedKeys())
                .containsExactly("rate", "rateNumerator", "rateDenominator", "ratePrinted");
        assertThat(term.property("fiscalYear").orElseThrow().storedKeys())
                .containsExactly("fiscalYear", "fiscalYearPrinted");
    }

    @Test
    void anObjectMayLoosenAnInheritedField() {
        Ontology ontology = OntologyReader.read(PACKAGED);

        assertThat(ontology.nodeType("Product")
                        .flatMap(t -> t.property("name"))
                        .orElseThrow()
                        .englishRequired())
                .isFalse();
        assertThat(ontology.nodeType("Program")
                        .flatMap(t -> t.property("name"))
                        .orElseThrow()
                        .englishRequired())
                .isTrue();
    }

    @Test
    void labelsAreTheirNamesInWordsWhereNothingElseIsSaid() {
        Ontology ontology = OntologyReader.read(PACKAGED);

        NodeType budget = ontology.nodeType("Budget").orElseThrow();
        assertThat(budget.property("fiscalYear").orElseThrow().documentation().label(true))
                .isEqualTo("Fiscal year");
        assertThat(ontology.enums().stream()
                        .filter(one ->
                                one.name().equals("BudgetStage") || one.name().equals("FundingMode"))
                        .flatMap(one -> one.values().stream())
                        .map(value -> value.documentation().label(true)))
                .contains("Draft budget", "Commission or subsidy");
    }

    @Test
    void aLabelNeedsFieldsThatAreThereAndAreNeverMissing() {
        assertProblems(
                """
                "A ticket."
                type Ticket implements Owned @node @id(prefix: "ticket") @label(ja: "切符")
                  @called(ja: "{owner}の{price}円切符", en: "Ticket[ of {colour}]") {
                  "What it costs."
                  price: Int @label(ja: "値段")
                }
                """,
                "room.graphqls:2: The label of Ticket needs the field colour, which is no required property of it. Take another, or put"
                        + " the part that it stands in between square brackets: it is left out where the value of a property is"
                        + " missing.",
                "room.graphqls:2: The label of Ticket needs the field price, which is no required property of it. Take another, or put"
                        + " the part that it stands in between square brackets: it is left out where the value of a property is"
                        + " missing.");
        assertProblem(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") @called(ja: "部屋", en: "Room") {
                  "How large it is."
                  size: Int @label(ja: "広さ")
                }
                """, "room.graphqls:2: Room is @called, but a thing is called by its name. Remove the directive.");
    }

    @Test
    void namesATypeThatIsCalledLikeThoseOfARelationship() {
        assertProblem(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "A room that it leads to."
                  next: [Room!]! @relationship(type: "LEADS_TO", direction: OUT) @label(ja: "隣")
                }

                "Anything that is called so."
                union RoomClaim @label(ja: "部屋") = Room
                """,
                "room.graphqls:4: The filter and order of Room.next would be called like those of the type RoomClaim. Rename that type.");
    }

    @Test
    void whatIsComputedIsNotAlsoWritten() {
        assertProblem(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "How many fit in."
                  places: Int! @derived @default(value: "1") @label(ja: "定員")
                }
                """,
                "room.graphqls:4: places is derived, so that nobody writes it: it cannot be @default, @localized or @printed.");
    }

    @Test
    void whatIsInheritedIsNamedSoAndComesByWaysThatThereAre() {
        assertProblem(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "Rooms that it is part of."
                  owners: [Room!]! @relationship(type: "OWNED_BY", direction: OUT) @inherited(own: ["owners"]) @label(ja: "所有者")
                }
                """,
                "room.graphqls:4: owners is derived and holds what is said of the thing itself too, so its name must begin with effective.");
        assertProblem(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "Years in which it is open."
                  effectiveYears: [FiscalYear!]! @inherited(own: ["budgets.fiscalYear"]) @label(ja: "年度")
                  "What these follow from."
                  effectiveYearsFacts: [ID!]! @derived @label(ja: "根拠")
                }
                """,
                "room.graphqls:4: The way budgets.fiscalYear does not lead from a Room to a value. Write fields joined by dots, such as supportTerms.stages.");
    }

    @Test
    void whatNobodyTypesIsNotSearchedFor() {
        assertProblem(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "How many fit in."
                  places: Int! @search @label(ja: "定員")
                }
                """,
                "room.graphqls:4: places is @search, so its type must be String or an enum, or it must be @printed; nobody searches for"
                        + " other values.");
    }

    @Test
    void whatOnlyNodesCanBeIsNotSaidOfARelationship() {
        assertProblems(
                """
                "A door."
                type Door implements Relationship @relationshipProperties @label(ja: "扉") {
                  "What it is made of."
                  material: String @search @label(ja: "材料")
                  "How it opens."
                  assertionKind: Assertion @kind @label(ja: "開き方")
                }
                """,
                "room.graphqls:4: material is @search, which is for fields of nodes, and Door is none. Remove it.",
                "room.graphqls:6: assertionKind is @kind, which is for fields of nodes, and Door is none. Remove it.");
    }

    @Test
    void reportsWhatIsCalledLikeTheIdentityOfSomethingElse() {
        assertProblem("""
                "A door."
                type Door implements Relationship @relationshipProperties @label(ja: "扉") {
                  "Its number."
                  id: ID! @label(ja: "番号")
                }
                """, "room.graphqls:4: id is what identifies a node, and Door is none. Call it relationshipId.");
        assertProblem(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "Its number."
                  relationshipId: ID! @label(ja: "番号")
                }
                """,
                "room.graphqls:4: relationshipId is what identifies a relationship, and Room is none. Call it id.");
    }

    @Test
    void reportsFieldsOfOneNameThatDiffer() {
        assertProblems(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "Its number."
                  number: Int! @label(ja: "番号")
                  "Its value."
                  valueMin: Int @label(ja: "値")
                  "What it has cost."
                  figures: [Room!]! @relationship(type: "COSTS", direction: OUT) @label(ja: "費用")
                }

                "A chair."
                type Chair implements Owned @node @id(prefix: "chair") @label(ja: "椅子") {
                  "Its name."
                  name: String @localized @label(ja: "名称")
                }
                """,
                "room.graphqls:4: number is Int in Room, but String in Standard. Rename one, since both are met in one list.",
                "room.graphqls:6: valueMin is Int in Room, but Decimal in Target. Rename one, since both are met in one list.",
                "room.graphqls:8: figures is a connection in Room, but a list of what it owns in Agency. Rename one, since both are met in one list.",
                "room.graphqls:14: name may be absent here, but every Thing has one. Rename it, since both are met in one list.");
    }

    @Test
    void reportsWhatCannotSayOfWhichKindAThingIs() {
        assertProblems(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "What kind of room it is."
                  kind: AgencyKind! @label(ja: "種別")
                }

                "A house."
                type House implements Thing @node @id(prefix: "house") @label(ja: "家") {
                  "What kind of house it is."
                  houseKind: AgencyKind! @kind @label(ja: "種別")
                  "What kind of roof it has."
                  roofKind: AgencyKind! @kind @label(ja: "屋根")
                }

                "A chair."
                type Chair implements Owned @node @id(prefix: "chair") @label(ja: "椅子") {
                  "What kind of chair it is."
                  chairKind: AgencyKind! @kind @label(ja: "種別")
                }
                """,
                "room.graphqls:4: Room has a field kind, which the API gives to every thing. Call it roomKind and mark it @kind.",
                "room.graphqls:12: houseKind and roofKind of House are both @kind. Keep one.",
                "room.graphqls:18: chairKind is @kind, but only things have kinds, and Chair is owned. Remove @kind.");
        assertProblems("""
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "What kind of room it is."
                  roomKind: String @kind @label(ja: "種別")
                }
                """, "room.graphqls:4: roomKind is @kind, so its type must be a single enum.");
    }

    @Test
    void namesFileAndLineOfAnUnknownType() {
        assertProblem(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "Where it is."
                  in: [House!]! @relationship(type: "IN_HOUSE", direction: OUT) @label(ja: "家")
                }
                """, "room.graphqls:4: in has the type House, which is not defined. Define it or correct the name.");
    }

    @Test
    void namesBothPlacesOfAPrefixUsedTwice() {
        assertThatThrownBy(() -> readWith("""
                        "A room."
                        type Room implements Thing @node @id(prefix: "program") @label(ja: "部屋")
                        """))
                .isInstanceOf(OntologyException.class)
                .hasMessageContaining("The prefix program belongs to")
                .hasMessageContaining("room.graphqls:2")
                .hasMessageContaining("schema/ontology/program.graphqls:2");
    }

    @Test
    void reportsARelationshipWhoseEndsDisagree() {
        assertProblem(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "Its doors."
                  doors: [Door!]! @relationship(type: "HAS_DOOR", direction: OUT) @label(ja: "扉")
                }

                "A door."
                type Door implements Thing @node @id(prefix: "door") @label(ja: "扉") {
                  "Its room."
                  rooms: [Country!]! @relationship(type: "HAS_DOOR", direction: IN) @label(ja: "部屋")
                }
                """,
                "room.graphqls:4: HAS_DOOR leads from Room to Door here, but no field of Door says so in the opposite"
                        + " direction. Add it there or take it away here.");
    }

    @Test
    void reportsEndsThatDisagreeOnTheirProperties() {
        assertProblem(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "Rooms next to it."
                  next: [Room!]! @relationship(type: "NEXT_TO", direction: OUT, properties: "Part") @label(ja: "隣")
                  "Rooms that it is next to."
                  nextOf: [Room!]! @relationship(type: "NEXT_TO", direction: IN) @label(ja: "隣")
                }
                """,
                "room.graphqls:6: NEXT_TO has the properties Claim here and Part at room.graphqls:4. Make them agree.");
    }

    @Test
    void reportsMisusedDirectives() {
        assertThatThrownBy(() -> readWith("""
                        "A room."
                        type Room implements Thing @node(label: "R") @id @label(ja: "部屋") @printed {
                          "Its size."
                          size: String @printed @label(ja: "広さ")
                          "Next."
                          next: [Room!]! @relationship(type: "NEXT_TO", direction: UP) @label(ja: "隣")
                        }
                        """))
                .hasMessageContaining("room.graphqls:2: @node has no argument label")
                .hasMessageContaining("room.graphqls:2: @id needs the argument prefix")
                .hasMessageContaining("room.graphqls:2: @printed cannot stand on OBJECT")
                .hasMessageContaining("room.graphqls:4: size is @printed, so its type must be")
                .hasMessageContaining(
                        "room.graphqls:6: The argument direction of @relationship must be one of OUT, IN.");
    }

    @Test
    void refusesARequiredQuantityThatMayBePrintedAsARange() {
        assertProblem(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "Its size."
                  size: Decimal! @printed @label(ja: "広さ")
                }
                """,
                "room.graphqls:4: size is required, but a printed quantity may be a range, which has bounds and no value."
                        + " Write its type without the exclamation mark.");
    }

    @Test
    void reportsMissingDescriptionsAndLabels() {
        assertThatThrownBy(() -> readWith("""
                        type Room implements Thing @node @id(prefix: "room") {
                          size: Int
                        }
                        """))
                .hasMessageContaining("room.graphqls:1: Room has no description")
                .hasMessageContaining("room.graphqls:1: Room has no @label(ja:)")
                .hasMessageContaining("room.graphqls:2: size has no description")
                .hasMessageContaining("room.graphqls:2: size has no @label(ja:)");
    }

    @Test
    void reportsAFieldThatIsNamedLikeWhatIsNeverShown() {
        assertProblem(
                """
                "A room."
                type Room implements Thing @node @id(prefix: "room") @label(ja: "部屋") {
                  "Its floor."
                  floor_plan: String @label(ja: "間取り")
                }
                """,
                "room.graphqls:4: floor_plan has an underscore, which marks what is never shown. Write it in camel case, such as fiscalYear.");
    }

    @Test
    void namesTheLineOfASyntaxError() {
        assertThatThrownBy(() -> readWith("\"A room.\"\ntype Room {{"))
                .isInstanceOf(OntologyException.class)
                .hasMessageContaining("room.graphqls:2");
    }

    private static void assertProblems(String sdl, String... problems) {
        assertThatThrownBy(() -> readWith(sdl))
                .isInstanceOfSatisfying(OntologyException.class, e -> assertThat(e.problems())
                        .extracting(OntologyProblem::toString)
                        .containsExactly(problems));
    }

    private static void assertProblem(String sdl, String problem) {
        assertThatThrownBy(() -> readWith(sdl))
                .isInstanceOfSatisfying(OntologyException.class, e -> assertThat(e.problems())
                        .extracting(OntologyProblem::toString)
                        .contains(problem));
    }

    private static Ontology readWith(String sdl) {
        List<OntologySource> sources = new ArrayList<>(PACKAGED);
        sources.add(new OntologySource("room.graphqls", sdl));
        return OntologyReader.read(sources);
    }
}
