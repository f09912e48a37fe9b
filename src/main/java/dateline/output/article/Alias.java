package dateline.output.article;

import dateline.output.Site;

/**
 * What the page at a former address shows: where the story is now.
 *
 * @param canonical absolute address of the story
 * @param href path of the story
 */
public record Alias(Site site, String headline, String canonical, String href) {}
