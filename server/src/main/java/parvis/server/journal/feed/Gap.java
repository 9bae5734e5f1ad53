package parvis.server.journal.feed;

/** A site that has entries which a follower has not seen. */
record Gap(String site, long seen) {}
