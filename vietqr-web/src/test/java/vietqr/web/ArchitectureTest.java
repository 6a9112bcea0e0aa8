package vietqr.web;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The portal shows and asks; data, rules and transactions stay in the domain. */
@AnalyzeClasses(packages = "vietqr", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** It looks for the provider at each call; {@link vietqr.kernel.JsonApi} has found it. */
    @ArchTest
    static final ArchRule nobodyPaysForFindingJsonTwice =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json");

    @ArchTest
    static final ArchRule pagesReadThroughQueriesAndActThroughServices = noClasses()
            .that()
            .resideInAPackage("vietqr.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.transaction..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule thePortalDoesNotMeetThePartnersDoor = noClasses()
            .that()
            .resideInAPackage("vietqr.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vietqr.api..", "jakarta.ws.rs..", "jakarta.ejb..");

    @ArchTest
    static final ArchRule primeFacesStaysInPagesAndInTheHandlingOfTheirFailures = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Page")
            .and()
            .resideOutsideOfPackage("vietqr.web.problem")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.primefaces..");

    @ArchTest
    static final ArchRule theDomainKnowsNothingOfPages = noClasses()
            .that()
            .resideOutsideOfPackage("vietqr.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vietqr.web..", "jakarta.faces..", "jakarta.security.enterprise..");

    @ArchTest
    static final ArchRule pageBeansLiveForOneRequest = classes()
            .that()
            .resideInAPackage("vietqr.web..")
            .and()
            .haveSimpleNameEndingWith("Page")
            .should()
            .beAnnotatedWith(RequestScoped.class)
            .andShould()
            .beAnnotatedWith(Named.class);

    @ArchTest
    static final ArchRule noPackagesUseEachOtherInACircle =
            slices().matching("vietqr.web.(*)..").should().beFreeOfCycles();
}
