package vietqr.qr;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The room of the codec stays pure: nothing but the kernel's values and the language itself. */
@AnalyzeClasses(packages = "vietqr.qr", importOptions = ImportOption.DoNotIncludeTests.class)
class QrRoomTest {
    @ArchTest
    static final ArchRule usesOnlyKernelAndJava = ArchRuleDefinition.classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "vietqr.qr", "vietqr.kernel", "java.lang..", "java.util..", "java.nio.charset", "java.text");
}
