package astrolabe.launcher;

import astrolabe.engine.Pbx;
import astrolabe.engine.channel.ChannelTechnology;

/** Makes a way to reach somebody for the engine of one program. */
@FunctionalInterface
public interface TechnologyMaker {

    ChannelTechnology make(Pbx pbx);
}
