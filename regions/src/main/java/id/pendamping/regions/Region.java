package id.pendamping.regions;

/** A region as the decree lists it: its code, its name ({@code Kabupaten Lombok Utara}, {@code Air Hitam}) and its level. */
public record Region(RegionCode code, String name, Level level) {

    public RegionKind kind() {
        return code.kind();
    }
}
