package astrolabe.server.net;

import astrolabe.server.log.EventLog;
import astrolabe.server.session.Dispatcher;
import astrolabe.server.session.Sessions;
import astrolabe.server.session.Tally;
import java.time.InstantSource;

/** What connections work with. */
public record Service(
        Dispatcher dispatcher, Sessions sessions, EventLog log, Tally tally, InstantSource clock) {}
