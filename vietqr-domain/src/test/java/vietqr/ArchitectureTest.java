package vietqr;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The rooms of the domain stand on floors: a room uses what stands below it, never its neighbours, never what is above. */
@AnalyzeClasses(packages = "vietqr", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** It looks for the provider at each call; {@link vietqr.kernel.JsonApi} has found it. */
    @ArchTest
    static final ArchRule nobodyPaysForFindingJsonTwice =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json");

    @ArchTest
    static final ArchRule everyRoomUsesOnlyWhatStandsBelowIt =
            classes().that(areOfTheDomain()).should(useOnlyLowerFloors());

    @ArchTest
    static final ArchRule roomsNeverUseEachOtherInACircle =
            slices().matching("vietqr.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule aRoomIsOneFlatPackage =
            classes().that(areOfTheDomain()).should().resideInAPackage("vietqr.*");

    @ArchTest
    static final ArchRule theDomainKnowsNoDoorAndNoTimer = noClasses()
            .that(areOfTheDomain())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "jakarta.faces..", "jakarta.ejb..", "org.primefaces..");

    @ArchTest
    static final ArchRule entitiesChangeByVerbs = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule entitiesKeepTheirFieldsToThemselves = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate();

    @ArchTest
    static final ArchRule nobodyMakesAnEmptyEntity = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .haveRawParameterTypes(new Class<?>[0])
            .should()
            .beProtected();

    @ArchTest
    static final ArchRule acrossRoomsTheIdIsHeldAndNotTheEntity = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should(notBeOtherRoomsEntities());

    private static DescribedPredicate<JavaClass> areOfTheDomain() {
        return DescribedPredicate.describe(
                "are of the domain",
                type -> Floors.room(type).filter(Floors::isOfTheDomain).isPresent());
    }

    private static ArchCondition<JavaClass> useOnlyLowerFloors() {
        return new ArchCondition<>("use only lower floors") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                String room = Floors.room(user).orElseThrow();
                if (!Floors.isKnown(room)) events.add(SimpleConditionEvent.violated(user, room + " has no floor"));
                else
                    user.getDirectDependenciesFromSelf().stream()
                            .filter(use -> Floors.room(use.getTargetClass())
                                    .filter(used -> !Floors.mayUse(room, used))
                                    .isPresent())
                            .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaField> notBeOtherRoomsEntities() {
        return new ArchCondition<>("not be of an entity of another room") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class)
                                && !type.getPackageName()
                                        .equals(field.getOwner().getPackageName()))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(field, field.getDescription())));
            }
        };
    }
}
