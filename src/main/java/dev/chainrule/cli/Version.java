package dev.chainrule.cli;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/// The version that the build gave the module.
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String version =
        Optional.ofNullable(Version.class.getModule().getDescriptor())
            .flatMap(ModuleDescriptor::rawVersion)
            .or(() -> Optional.ofNullable(Version.class.getPackage().getImplementationVersion()))
            .orElse("(development)");
    return new String[] {"chainrule " + version};
  }
}
