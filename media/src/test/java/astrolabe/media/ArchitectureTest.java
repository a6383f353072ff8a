package astrolabe.media;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the packages of media may know of each other. */
class ArchitectureTest {

    private static final JavaClasses MEDIA =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("astrolabe.media");

    @Test
    void thePackagesHaveNoCycles() {
        slices().matching("astrolabe.media.(*)..").should().beFreeOfCycles().check(MEDIA);
    }

    @Test
    void mediaKnowsNothingOfWhoUsesIt() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("astrolabe.engine..", "astrolabe.manager..", "astrolabe.sip..")
                .check(MEDIA);
    }

    @Test
    void whatIsStaticNeverChanges() {
        fields().that().areStatic().should().beFinal().check(MEDIA);
    }
}
