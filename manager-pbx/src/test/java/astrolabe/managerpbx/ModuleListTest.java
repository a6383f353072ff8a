package astrolabe.managerpbx;

import static org.assertj.core.api.Assertions.assertThat;

import astrolabe.engine.Pbx;
import astrolabe.managerpbx.program.DialplanModules;
import astrolabe.managerpbx.program.EngineShutdown;
import astrolabe.managerpbx.program.Module;
import astrolabe.managerpbx.program.ModuleList;
import astrolabe.managerpbx.program.Modules.Loading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModuleListTest {

    @Test
    void an_unloaded_module_takes_its_applications_along() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            Pbx pbx = test.pbx();
            ModuleList modules =
                    new ModuleList(DialplanModules.of(pbx, Map.of()), _ -> {}, test.time());
            assertThat(modules.loaded()).extracting(Module::name).contains("app_dial.so");

            assertThat(modules.unload("app_dial")).isTrue();
            assertThat(pbx.applications().find("Dial")).isEmpty();
            assertThat(modules.isLoaded("app_dial.so")).isFalse();
            assertThat(modules.unloaded()).containsExactly("app_dial.so");

            assertThat(modules.load("app_dial.so")).isEqualTo(Loading.LOADED);
            assertThat(pbx.applications().find("Dial")).isPresent();
        }
    }

    @Test
    void a_reload_of_everything_is_remembered() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            test.time().advance(Duration.ofSeconds(7));
            assertThat(new CommandLines(test).run("core reload")).isEmpty();
            assertThat(test.program().modules().lastReload()).isEqualTo(test.time().instant());
        }
    }

    @Test
    void a_graceful_stop_waits_for_the_last_channel_and_takes_no_new_one() throws Exception {
        try (TestProgram test =
                new TestProgram("[te]\nexten => a,1,Answer()\n same => n,Wait(9)")) {
            List<String> stopped = new ArrayList<>();
            EngineShutdown shutdown =
                    new EngineShutdown(test.pbx().exchange().channels(), () -> stopped.add("now"));
            CommandLines console = new CommandLines(test);
            List<String> _ = console.run("channel originate Local/a@te application Wait 5");
            test.time().advance(Duration.ofSeconds(1));
            shutdown.gracefully();
            List<String> _ = console.run("channel originate Local/a@te application Wait 5");
            test.time().settle();
            assertThat(test.pbx().exchange().channels().count()).isEqualTo(2);
            assertThat(stopped).isEmpty();
            test.time().advance(Duration.ofSeconds(20));
            assertThat(stopped).containsExactly("now");
        }
    }

    @Test
    void a_restart_is_refused_with_advice() throws Exception {
        try (TestProgram test = new TestProgram("")) {
            CommandLines console = new CommandLines(test);
            assertThat(console.run("core restart gracefully").getFirst())
                    .startsWith("This program does not restart itself");
            assertThat(test.asked()).isEmpty();
            assertThat(console.run("core stop gracefully")).isEmpty();
            assertThat(test.asked()).containsExactly("stop gracefully");
        }
    }
}
