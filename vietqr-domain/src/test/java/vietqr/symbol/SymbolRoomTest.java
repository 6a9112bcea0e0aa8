package vietqr.symbol;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The room of the symbol stays pure: ZXing's tables and the language itself. */
@AnalyzeClasses(packages = "vietqr.symbol", importOptions = ImportOption.DoNotIncludeTests.class)
class SymbolRoomTest {
    @ArchTest
    static final ArchRule usesOnlyZxingAndJava = ArchRuleDefinition.classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "vietqr.symbol", "com.google.zxing.qrcode.decoder", "java.lang..", "java.util", "java.nio.charset");
}
