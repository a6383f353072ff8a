package astrolabe.managerpbx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.Action;
import astrolabe.manager.ConsoleCommand;
import astrolabe.managerpbx.action.PbxActions;
import astrolabe.managerpbx.command.PbxCommands;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Collectors;

@AnalyzeClasses(
        packages = "astrolabe.managerpbx",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_core_knows_neither_sockets_nor_accounts =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "astrolabe.managerpbx..",
                            "astrolabe.manager",
                            "astrolabe.protocol",
                            "astrolabe.engine..",
                            "astrolabe.conf",
                            "astrolabe.media.audio",
                            "astrolabe.media.codec",
                            "astrolabe.media.file",
                            "com.google.re2j",
                            "java..",
                            "org.jspecify..",
                            "org.slf4j");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching("astrolabe.managerpbx.(*)..").should().beFreeOfCycles();

    @ArchTest
    static void every_action_and_command_is_listed(JavaClasses all) throws Exception {
        try (TestProgram test = new TestProgram("")) {
            assertThat(names(all, Action.class))
                    .isEqualTo(
                            PbxActions.all(test.pbx(), test.program()).stream()
                                    .map(action -> action.getClass().getName())
                                    .collect(Collectors.toSet()));
            assertThat(names(all, ConsoleCommand.class))
                    .isEqualTo(
                            PbxCommands.all(test.pbx(), test.program()).stream()
                                    .map(command -> command.getClass().getName())
                                    .collect(Collectors.toSet()));
        }
    }

    private static Set<String> names(JavaClasses all, Class<?> kind) {
        return all.stream()
                .filter(each -> each.isAssignableTo(kind))
                .map(each -> each.getName())
                .collect(Collectors.toSet());
    }
}
