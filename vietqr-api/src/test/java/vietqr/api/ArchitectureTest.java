package vietqr.api;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import vietqr.api.security.Keyed;
import vietqr.api.security.Needs;
import vietqr.api.security.Secured;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/** The door for programs is thin: it translates, guards and starts things; data and rules stay in the domain. */
@AnalyzeClasses(packages = "vietqr", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] COUNTERPARTS = {
        "vietqr.api.partner", "vietqr.api.bank", "vietqr.api.image", "vietqr.api.v1", "vietqr.api.live"
    };
    private static final String[] BEHIND_THE_DOOR = {
        "vietqr.api.security",
        "vietqr.api.problem",
        "vietqr.api.description",
        "vietqr.api.mqtt",
        "vietqr.api.broker",
        "vietqr.api.health",
        "vietqr.api.startup",
        "vietqr.api.timer"
    };

    /**
     * Open to strangers on purpose: one asks for credentials itself, some of the banks' for proofs of their own, another
     * shows what the payer's link names, and the pictures tell nobody more than he brought along.
     */
    private static final Set<String> OPEN = Set.of(
            "vietqr.api.bank.BidvBillsResource",
            "vietqr.api.bank.BidvPaymentResource",
            "vietqr.api.bank.HookResource",
            "vietqr.api.bank.MmsResource",
            "vietqr.api.partner.TokenResource",
            "vietqr.api.partner.QrLinkResource",
            "vietqr.api.live.PaymentResource",
            "vietqr.api.image.BankImageResource",
            "vietqr.api.image.CodeImageResource",
            "vietqr.api.image.DecodeResource",
            "vietqr.api.image.HostedBanksResource",
            "vietqr.api.image.HostedGenerateResource",
            "vietqr.api.image.PlainCodeResource",
            "vietqr.api.image.QuickLinkResource");

    /** It looks for the provider at each call; {@link vietqr.kernel.JsonApi} has found it. */
    @ArchTest
    static final ArchRule nobodyPaysForFindingJsonTwice =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("jakarta.json.Json");

    @ArchTest
    static final ArchRule thereIsOnePackageForEachCounterpart = classes()
            .that()
            .resideInAPackage("vietqr.api..")
            .and()
            .areNotAssignableTo(Application.class)
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .resideInAnyPackage(both(COUNTERPARTS, BEHIND_THE_DOOR));

    @ArchTest
    static final ArchRule resourcesStandAtTheDoorOnly =
            classes().that().areAnnotatedWith(Path.class).should().resideInAnyPackage(COUNTERPARTS);

    @ArchTest
    static final ArchRule everyResourceIsClosedUnlessListedAsOpen =
            classes().that().areAnnotatedWith(Path.class).should(beSecuredOrListedAsOpen());

    @ArchTest
    static final ArchRule ourOwnApiAsksForKeys = classes()
            .that()
            .resideInAPackage("vietqr.api.v1")
            .and()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(Keyed.class);

    @ArchTest
    static final ArchRule everyMethodOfItNamesAScope = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Keyed.class)
            .and()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .beAnnotatedWith(Needs.class);

    @ArchTest
    static final ArchRule counterpartsKnowNothingOfEachOther = slices().matching("vietqr.api.(*)")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(JavaClass.Predicates.resideInAnyPackage("vietqr.api.."), behindTheDoor());

    @ArchTest
    static final ArchRule noPackagesUseEachOtherInACircle =
            slices().matching("vietqr.api.(*)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule enterpriseBeansOnlyStartAndTime = noClasses()
            .that()
            .resideOutsideOfPackages("vietqr.api.startup", "vietqr.api.timer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ejb..");

    /**
     * Else the container wraps all that a timer does in one transaction, also where the class says {@code NOT_SUPPORTED}: that
     * is not heeded for methods of timers.
     */
    @ArchTest
    static final ArchRule timersAreInNoTransaction = classes()
            .that()
            .resideInAPackage("vietqr.api.timer")
            .and()
            .areAnnotatedWith(Singleton.class)
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "transactions of its own",
                    annotation -> annotation.getRawType().isEquivalentTo(TransactionManagement.class)
                            && annotation.as(TransactionManagement.class).value() == TransactionManagementType.BEAN));

    @ArchTest
    static final ArchRule nobodyReachesForTheDatabasePastTheDomain = noClasses()
            .that()
            .resideInAPackage("vietqr.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.persistence..");

    @ArchTest
    static final ArchRule onlyStartAndHealthTouchTheDataSource = noClasses()
            .that()
            .resideInAPackage("vietqr.api..")
            .and()
            .resideOutsideOfPackages("vietqr.api.startup", "vietqr.api.health")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.flywaydb..");

    @ArchTest
    static final ArchRule programsDoNotMeetThePortal = noClasses()
            .that()
            .resideInAPackage("vietqr.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vietqr.web..", "jakarta.faces..", "org.primefaces..");

    private static DescribedPredicate<JavaClass> behindTheDoor() {
        return JavaClass.Predicates.resideInAnyPackage(BEHIND_THE_DOOR);
    }

    private static ArchCondition<JavaClass> beSecuredOrListedAsOpen() {
        return new ArchCondition<>("be @Secured or be listed as open") {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                boolean secured = resource.isAnnotatedWith(Secured.class) || resource.isAnnotatedWith(Keyed.class);
                if (secured == OPEN.contains(resource.getName()))
                    events.add(SimpleConditionEvent.violated(
                            resource,
                            resource.getName()
                                    + (secured ? " is listed as open but @Secured" : " is open to everybody")));
            }
        };
    }

    private static String[] both(String[] some, String[] others) {
        return Stream.of(some, others).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
