package astrolabe.managerpbx.command;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.CallRequest;
import astrolabe.engine.dial.Originate;
import astrolabe.engine.event.Location;
import astrolabe.engine.event.PartyId;
import astrolabe.manager.ConsoleCommand;
import astrolabe.manager.ConsoleOutput;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Calls somebody and has them run an application or an extension. */
final class ChannelOriginateCommand implements ConsoleCommand {

    private static final Duration RINGING = Duration.ofSeconds(30);

    private final Pbx pbx;

    ChannelOriginateCommand(Pbx pbx) {
        this.pbx = pbx;
    }

    @Override
    public Spec spec() {
        return Spec.of(
                        "channel originate",
                        "<tech/data> {application <name> [data]|extension [exten@][context]}",
                        "Call somebody and connect them with an application or an extension.")
                .says(
                        "The call rings for 30 seconds at most. Arguments with blanks are put in quotes. Without a context, default is meant; without an extension, s.");
    }

    @Override
    public Outcome run(List<String> arguments, ConsoleOutput out) {
        int slash = arguments.isEmpty() ? -1 : arguments.getFirst().indexOf('/');
        if (slash <= 0 || arguments.size() < 3) {
            return Outcome.USAGE;
        }
        Optional<Originate.Target> target = target(arguments.subList(1, arguments.size()));
        target.ifPresent(each -> originate(arguments.getFirst(), slash, each));
        return target.isPresent() ? Outcome.SUCCESS : Outcome.USAGE;
    }

    @Override
    public List<String> complete(List<String> arguments) {
        return switch (arguments.size()) {
            case 1 ->
                    pbx.technologies().catalog().all().stream()
                            .map(technology -> technology.name() + "/")
                            .toList();
            case 2 -> List.of("application", "extension");
            case 3 ->
                    arguments.get(1).equals("application")
                            ? Names.ofApplications(pbx.applications())
                            : Names.ofPlaces(pbx.dialplan(), arguments.getLast());
            default -> List.of();
        };
    }

    private static Optional<Originate.Target> target(List<String> arguments) {
        return switch (arguments.getFirst()) {
            case "application" ->
                    arguments.size() > 3
                            ? Optional.empty()
                            : Optional.of(
                                    new Originate.ToApplication(
                                            arguments.get(1),
                                            arguments.size() == 3 ? arguments.get(2) : ""));
            case "extension" ->
                    arguments.size() == 2
                            ? Optional.of(new Originate.ToDialplan(place(arguments.get(1))))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Location place(String text) {
        int at = text.indexOf('@');
        String extension = at < 0 ? text : text.substring(0, at);
        String context = at < 0 ? "" : text.substring(at + 1);
        return new Location(
                context.isEmpty() ? "default" : context, extension.isEmpty() ? "s" : extension, 1);
    }

    private void originate(String address, int slash, Originate.Target target) {
        var _ =
                pbx.originator()
                        .originate(
                                new Originate(
                                        address.substring(0, slash),
                                        CallRequest.to(address.substring(slash + 1)),
                                        RINGING,
                                        target,
                                        PartyId.UNKNOWN,
                                        List.of(),
                                        "",
                                        false,
                                        "",
                                        false,
                                        Optional.empty()));
    }
}
