package id.pendamping.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which ports are free, and who holds one that is not. */
final class Ports {

    private Ports() {}

    /** As many free ports as asked for, all different. */
    static List<Integer> free(int count) {
        var held = new ArrayList<ServerSocket>();
        try {
            while (held.size() < count) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } catch (IOException e) {
            throw new StackException("This machine gives no free port.", e);
        } finally {
            held.forEach(Ports::close);
        }
    }

    /**
     * Says which of these ports are taken, and by what.
     *
     * @param wanted port by the name of what wants it
     * @throws StackException naming every taken port
     */
    static void mustBeFree(Map<String, Integer> wanted) {
        var taken = new LinkedHashMap<String, Integer>(wanted);
        taken.values().removeIf(Ports::isFree);
        if (taken.isEmpty()) {
            return;
        }
        var lines = new StringBuilder("Cannot start, because a port is taken:");
        taken.forEach((name, port) -> lines.append("%n  port %d, wanted by %s, is held by %s"
                .formatted(port, name, holder(port).orElse("a process that this user may not look at"))));
        lines.append("%nStop what holds it and try again.".formatted());
        throw new StackException(lines.toString());
    }

    static boolean isFree(int port) {
        // Both families: a service listens on all addresses, and a listener on [::]:8081 would answer in its place.
        return canBind(new InetSocketAddress("127.0.0.1", port)) && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true); // a port in TIME_WAIT after our last run is free
            socket.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** The process that listens on a port, as "pid (command)"; Linux only, empty elsewhere and for processes of other users. */
    static Optional<String> holder(int port) {
        var sockets = List.of("tcp", "tcp6").stream()
                .flatMap(table -> listeners(Path.of("/proc/net", table), port).stream())
                .toList();
        if (sockets.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.allProcesses()
                .filter(process -> holdsOneOf(process.pid(), sockets))
                .findFirst()
                .map(process -> "process %d (%s)".formatted(process.pid(), shortCommand(process)));
    }

    private static List<String> listeners(Path table, int port) {
        try (var lines = Files.lines(table)) {
            var suffix = ":%04X".formatted(port);
            return lines.map(line -> line.trim().split("\\s+"))
                    .filter(column -> column.length > 9 && column[1].endsWith(suffix) && column[3].equals("0A"))
                    .map(column -> "socket:[" + column[9] + "]")
                    .toList();
        } catch (IOException | RuntimeException notLinux) {
            return List.of();
        }
    }

    private static boolean holdsOneOf(long pid, List<String> sockets) {
        try (var files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (var file : files) {
                if (Files.isSymbolicLink(file)
                        && sockets.contains(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException | RuntimeException goneOrForeign) {
            return false;
        }
        return false;
    }

    private static String shortCommand(ProcessHandle process) {
        var line =
                process.info().commandLine().or(() -> process.info().command()).orElse("unknown command");
        // Of a long command the program and the end tell most: what a JVM runs stands behind all its options.
        return line.length() <= 140 ? line : line.substring(0, 50) + " … " + line.substring(line.length() - 87);
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException ignored) {
            // it was only held to keep the next one different
        }
    }
}
