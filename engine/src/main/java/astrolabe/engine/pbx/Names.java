package astrolabe.engine.pbx;

import astrolabe.engine.dialplan.Vocabulary;
import java.util.Collection;

/** The names of the applications and functions that are there now. Thread-safe. */
public record Names(
        Catalog<Application> applicationCatalog, Catalog<DialplanFunction> functionCatalog)
        implements Vocabulary {

    @Override
    public boolean hasApplication(String name) {
        return applicationCatalog.find(name).isPresent();
    }

    @Override
    public boolean hasFunction(String name) {
        return functionCatalog.find(name).isPresent();
    }

    @Override
    public Collection<String> applications() {
        return applicationCatalog.all().stream().map(each -> each.spec().name()).toList();
    }

    @Override
    public Collection<String> functions() {
        return functionCatalog.all().stream().map(each -> each.spec().name()).toList();
    }
}
