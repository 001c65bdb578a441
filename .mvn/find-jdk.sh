# Sets JAVA_HOME to the newest JDK >= 21 of this machine. Sourced by ./build and ./run.
# A machine often has an older default beside it, so all the usual places are looked into.
pendamping_jdk_version() {
    sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

pendamping_find_jdk() {
    best="" best_version=20
    on_path=$(command -v javac 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for home in "${JAVA_HOME:-}" "${on_path:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -x "$home/bin/javac" ] || continue
        version=$(pendamping_jdk_version "$home")
        if [ "${version:-0}" -gt "$best_version" ]; then
            best=$home best_version=$version
        fi
    done
    if [ -z "$best" ]; then
        echo "Pendamping needs a JDK 21 or newer and found none (looked in JAVA_HOME, PATH, /usr/lib/jvm, SDKMAN)." >&2
        echo "Install one, for example: apt-get install openjdk-21-jdk-headless, or sdk install java 25-tem" >&2
        return 1
    fi
    export JAVA_HOME="$best"
}

pendamping_find_jdk
