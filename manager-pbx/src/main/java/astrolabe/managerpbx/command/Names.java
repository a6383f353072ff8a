package astrolabe.managerpbx.command;

import astrolabe.engine.channel.Channel;
import astrolabe.engine.channel.Channels;
import astrolabe.engine.dialplan.Context;
import astrolabe.engine.pbx.Application;
import astrolabe.engine.pbx.Catalog;
import astrolabe.engine.pbx.DialplanHolder;
import astrolabe.managerpbx.program.Module;
import astrolabe.managerpbx.program.Modules;
import java.util.List;

/** What may stand in a command line, for its completion. */
final class Names {

    private Names() {}

    /** The living channels, while the first argument is typed. */
    static List<String> ofChannels(Channels channels, List<String> arguments) {
        return arguments.size() == 1
                ? channels.all().stream().map(Channel::name).toList()
                : List.of();
    }

    static List<String> ofContexts(DialplanHolder dialplan) {
        return dialplan.current().contexts().stream().map(Context::name).toList();
    }

    static List<String> ofModules(Modules modules) {
        return modules.loaded().stream().map(Module::name).toList();
    }

    static List<String> ofApplications(Catalog<Application> applications) {
        return applications.all().stream().map(each -> each.spec().name()).toList();
    }
}
