package vietqr.image;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The room of pictures stays pure: the kernel's values, the symbol, and Java's own drawing. */
@AnalyzeClasses(packages = "vietqr.image", importOptions = ImportOption.DoNotIncludeTests.class)
class ImageRoomTest {
    @ArchTest
    static final ArchRule usesOnlyKernelSymbolAndJava = ArchRuleDefinition.classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "vietqr.image",
                    "vietqr.kernel",
                    "com.google.zxing..",
                    "java..",
                    "javax.imageio..",
                    "jakarta.inject",
                    "jakarta.enterprise.context",
                    "jakarta.enterprise.event",
                    "jakarta.enterprise.inject",
                    "vietqr.settings");
}
