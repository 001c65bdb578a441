package id.pendamping.benchmarks;

import java.util.ArrayList;
import java.util.List;

/**
 * What was asked for at the command line.
 *
 * @param only names of benchmarks; empty for all
 * @param save whether the results of this run are kept in benchmarks/results
 */
record Options(List<String> only, boolean list, boolean json, boolean strict, boolean quick, boolean save) {

    static Options of(String... arguments) {
        var only = new ArrayList<String>();
        var flags = new ArrayList<String>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--only")) {
                if (++i == arguments.length) {
                    throw new IllegalArgumentException("--only wants the name of a benchmark; --list shows them.");
                }
                only.add(arguments[i]);
            } else {
                flags.add(arguments[i]);
            }
        }
        var unknown = new ArrayList<>(flags);
        unknown.removeAll(List.of("--list", "--json", "--strict", "--quick", "--save"));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("There is no option " + unknown.getFirst() + ".");
        }
        return new Options(
                List.copyOf(only),
                flags.contains("--list"),
                flags.contains("--json"),
                flags.contains("--strict"),
                flags.contains("--quick"),
                flags.contains("--save"));
    }

    /** As it can be typed again. */
    String command() {
        var command = new StringBuilder("benchmarks/run");
        command.append(json ? " --json" : "").append(quick ? " --quick" : "").append(save ? " --save" : "");
        only.forEach(name -> command.append(" --only ").append(name));
        return command.toString();
    }

    /** Those of all that were asked for, in their own order; what takes long is not part of a plain run. */
    List<Benchmark> chosen(List<Benchmark> all) {
        for (var name : only) {
            if (all.stream().noneMatch(benchmark -> benchmark.names().contains(name))) {
                throw new IllegalArgumentException("There is no benchmark " + name + "; --list shows them.");
            }
        }
        return only.isEmpty()
                ? all.stream().filter(benchmark -> !benchmark.takesLong()).toList()
                : all.stream()
                        .filter(benchmark -> benchmark.names().stream().anyMatch(only::contains))
                        .toList();
    }
}
