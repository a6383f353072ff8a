package astrolabe.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.application.DirectoryApplication;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.time.VirtualTime;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What the packages of the engine may know of each other. */
class ArchitectureTest {

    private static final JavaClasses ENGINE =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("astrolabe.engine");

    @Test
    void thePackagesHaveNoCycles() {
        slices().matching("astrolabe.engine.(*)..").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void theEngineKnowsNothingOfWhoUsesIt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "astrolabe.manager..", "astrolabe.protocol..", "astrolabe.server..")
                .check(ENGINE);
    }

    /** But for Directory, which whoever knows the people adds. */
    @Test
    void everyApplicationIsListed() throws Exception {
        try (Pbx pbx = new Pbx(new VirtualTime(), new SplittableRandom(1), "", _ -> {})) {
            assertThat(pbx.applications().all().stream().map(listed -> listed.getClass().getName()))
                    .containsAll(
                            ENGINE.stream()
                                    .filter(c -> c.isAssignableTo(Application.class))
                                    .filter(c -> !c.isInterface())
                                    .filter(c -> !c.isEquivalentTo(DirectoryApplication.class))
                                    .filter(c -> !c.getModifiers().contains(JavaModifier.ABSTRACT))
                                    .map(JavaClass::getName)
                                    .toList());
        }
    }
}
