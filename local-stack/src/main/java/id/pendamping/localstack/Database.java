package id.pendamping.localstack;

/**
 * A database with its two roles: the owner runs the migrations, the runtime role only reads and writes rows.
 *
 * @param name of the database
 * @param runtime role of the service; its password is its name
 */
public record Database(String name, String runtime) {

    static Database of(String service) {
        return new Database(service, service);
    }

    public String owner() {
        return runtime + "_owner";
    }
}
