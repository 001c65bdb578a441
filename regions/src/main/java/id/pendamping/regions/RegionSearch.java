package id.pendamping.regions;

/**
 * What to look for among the regions; a null asks nothing.
 *
 * @param parent the region around: its direct parts, or, with a level or a name, all that lie inside it
 * @param level  regions of this level only
 * @param name   a piece of the name, blind to case, accents, spaces and signs
 * @param after  the code behind which to begin
 * @param limit  how many at most
 */
public record RegionSearch(String parent, Level level, String name, String after, int limit) {}
