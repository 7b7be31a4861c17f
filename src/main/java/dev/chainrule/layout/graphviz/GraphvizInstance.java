package dev.chainrule.layout.graphviz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import run.endive.runtime.ByteArrayMemory;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.FunctionImport;

/// One running Graphviz: one memory, one thread at a time.
final class GraphvizInstance {

  private static final Properties NAMES = names();

  private final HostFunctions host = new HostFunctions();
  private final Instance instance;

  GraphvizInstance() {
    WasmModule module = GraphvizModule.load();
    var imports = ImportValues.builder();
    for (int i = 0; i < module.importSection().importCount(); i++) {
      if (module.importSection().getImport(i) instanceof FunctionImport wanted) {
        String name = NAMES.getProperty("import." + wanted.name(), wanted.name());
        imports.addFunction(
            new HostFunction(
                wanted.module(),
                wanted.name(),
                module.typeSection().getType(wanted.typeIndex()),
                host.function(name)));
      }
    }
    instance =
        Instance.builder(module)
            .withImportValues(imports.build())
            .withStart(false)
            .withMemoryFactory(ByteArrayMemory::new)
            .withMachineFactory(GraphvizModule::create)
            .build();
    call("__wasm_call_ctors");
  }

  /// Calls a C function by its name there; pointers and numbers are both ints.
  int call(String function, int... arguments) {
    long[] raw = new long[arguments.length];
    for (int i = 0; i < raw.length; i++) {
      raw[i] = arguments[i];
    }
    long[] result = instance.export(NAMES.getProperty("export." + function, function)).apply(raw);
    return result == null || result.length == 0 ? 0 : (int) result[0];
  }

  /// Puts a C string into Graphviz's memory; whoever asks frees it.
  int allocate(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int pointer = call("malloc", bytes.length + 1);
    instance.memory().write(pointer, bytes);
    instance.memory().writeByte(pointer + bytes.length, (byte) 0);
    return pointer;
  }

  String read(int pointer) {
    return instance.memory().readCString(pointer);
  }

  String takeMessages() {
    return host.takeMessages();
  }

  private static Properties names() {
    var names = new Properties();
    try (var in = GraphvizInstance.class.getResourceAsStream("graphviz.names")) {
      if (in == null) {
        throw new IllegalStateException("graphviz.names is missing from the build");
      }
      names.load(in);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
