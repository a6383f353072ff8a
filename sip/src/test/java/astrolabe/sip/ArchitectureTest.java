package astrolabe.sip;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What the packages of the module may know of each other. */
class ArchitectureTest {

    private static final JavaClasses SIP =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("astrolabe.sip");

    @Test
    void thePackagesHaveNoCycles() {
        slices().matching("astrolabe.sip.(*)..").should().beFreeOfCycles().check(SIP);
    }

    @Test
    void messagesAndSessionsKnowNeitherSocketsNorTheEngine() {
        noClasses()
                .that()
                .resideInAnyPackage("astrolabe.sip.message", "astrolabe.sip.sdp")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.netty..", "astrolabe.engine..", "java.net..")
                .check(SIP);
    }

    @Test
    void onlyTheChannelTechnologyAndItsAudioKnowChannels() {
        noClasses()
                .that()
                .resideOutsideOfPackages("astrolabe.sip.channel", "astrolabe.sip.rtp")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("astrolabe.engine.channel")
                .check(SIP);
    }

    @Test
    void nothingKnowsTheManagerInterface() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "astrolabe.manager..",
                        "astrolabe.managerpbx..",
                        "astrolabe.protocol..",
                        "astrolabe.server..")
                .check(SIP);
    }
}
