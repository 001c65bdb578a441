package id.pendamping.platform.event;

/**
 * What an operator sees and does about events. A service adds its path and its tag:
 *
 * <pre>{@code
 * @Path("/v1/workforce-operations")
 * @Tag(name = "Operations")
 * public class WorkforceOperationsResource extends OperationsResource {
 *     WorkforceOperationsResource(Operations operations) {
 *         super(operations);
 *     }
 * }
 * }</pre>
 */
public abstract class OperationsResource {

    private final Operations operations;

    protected OperationsResource(Operations operations) {
        this.operations = operations;
    }
}
