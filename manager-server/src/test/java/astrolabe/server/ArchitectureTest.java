package astrolabe.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.manager.Action;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Directions that hold inside this module. */
class ArchitectureTest {

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("astrolabe.server");

    @Test
    void theEngineIsUnknownHere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("astrolabe.engine..")
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCircle() {
        slices().matching("astrolabe.server.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void innerPackagesDoNotKnowTheFacade() {
        noClasses()
                .that()
                .resideInAPackage("astrolabe.server.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("astrolabe.server")
                .check(CLASSES);
    }

    @Test
    void everyActionIsListed() throws IOException, InterruptedException {
        Set<String> written =
                CLASSES.stream()
                        .filter(it -> it.isAssignableTo(Action.class) && !it.isInterface())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
        try (TestServer server = TestServer.with("")) {
            Set<String> listed =
                    server.server().specs().stream()
                            .map(spec -> spec.name() + "Action")
                            .collect(Collectors.toSet());
            assertThat(written).isNotEmpty().allMatch(listed::contains);
        }
    }
}
