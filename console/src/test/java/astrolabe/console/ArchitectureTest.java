package astrolabe.console;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "astrolabe.console",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_console_knows_neither_engine_nor_server =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "astrolabe.console..",
                            "astrolabe.manager",
                            "java..",
                            "jdk.net..",
                            "org.jline..",
                            "org.jspecify..",
                            "org.slf4j");

    @ArchTest
    static final ArchRule line_editing_is_the_terminals_only =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("astrolabe.console.terminal")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.jline..");

    @ArchTest
    static final ArchRule the_client_needs_nothing_but_the_base_module =
            classes()
                    .that()
                    .resideInAPackage("astrolabe.console.remote")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "astrolabe.console.remote",
                            "java.io..",
                            "java.lang..",
                            "java.net..",
                            "java.nio..",
                            "java.util..",
                            "org.jspecify.annotations");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("astrolabe.(console..)").should().beFreeOfCycles();
}
