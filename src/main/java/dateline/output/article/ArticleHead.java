package dateline.output.article;

import dateline.language.Tag;
import dateline.output.Author;
import dateline.output.Head;
import dateline.output.Image;
import dateline.output.Link;
import dateline.output.LinkedData;
import dateline.output.Moment;
import dateline.output.SchemaOrg;
import dateline.output.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a story's page tells programs of it, all of it from what the page shows: a date that readers
 * don't see is told to nobody.
 */
final class ArticleHead {

    private static final String X_DEFAULT = "x-default";

    private final Article article;
    private final Site site;
    private final @Nullable Image image;

    private ArticleHead(Article article) {
        this.article = article;
        this.site = article.site();
        this.image = site.previewed(article.card());
    }

    static Head of(Article article) {
        return new ArticleHead(article).head();
    }

    private Head head() {
        return new Head(
                "article",
                article.headline(),
                Head.locale(article.language()),
                image,
                iso(article.published()),
                iso(article.updated()),
                article.kicker().text(),
                texts(article.topics()),
                profiles(),
                alternates(),
                LinkedData.graph(this::graph));
    }

    private static @Nullable String iso(@Nullable Moment moment) {
        return moment == null ? null : moment.iso();
    }

    private static List<String> texts(List<Link> links) {
        var texts = new ArrayList<String>(links.size());
        for (Link link : links) {
            texts.add(link.text());
        }
        return texts;
    }

    private List<String> profiles() {
        var profiles = new ArrayList<String>(article.authors().size());
        for (Author author : article.authors()) {
            if (author.href() != null) {
                profiles.add(site.absolute(author.href()));
            }
        }
        return profiles;
    }

    /**
     * Every version names all of them and itself, else search engines believe none. Readers of
     * other languages get the one in the publication's own, when it is among them.
     */
    private List<Head.Alternate> alternates() {
        if (article.versions().isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Head.Alternate>();
        all.add(new Head.Alternate(article.language(), article.canonical()));
        for (Article.Version version : article.versions()) {
            all.add(new Head.Alternate(version.language(), site.absolute(version.href())));
        }
        for (Head.Alternate one : all) {
            if (isHouse(one.language())) {
                all.add(new Head.Alternate(X_DEFAULT, one.href()));
                return all;
            }
        }
        return all;
    }

    private boolean isHouse(String language) {
        return Tag.of(language).language().equals(Tag.of(site.language()).language());
    }

    private void graph(LinkedData graph) {
        String type = type(article.genre());
        graph.thing(type, story -> story(story, type));
        var trail = new ArrayList<Link>(article.trail());
        trail.add(article.kicker());
        SchemaOrg.breadcrumbs(graph, site, trail, article.headline());
    }

    /**
     * The type of a genre. A fact-check would be a ClaimReview if its claim and its rating could be
     * told, and a live story a LiveBlogPosting if its updates could; an obituary has no type of its
     * own.
     */
    static String type(@Nullable String genre) {
        if (genre == null) {
            return "NewsArticle";
        }
        return switch (genre.strip().toLowerCase(Locale.ROOT)) {
            case "reportage" -> "ReportageNewsArticle";
            case "analysis" -> "AnalysisNewsArticle";
            case "opinion" -> "OpinionNewsArticle";
            case "review" -> "ReviewNewsArticle";
            case "background" -> "BackgroundNewsArticle";
            case "sponsored" -> "AdvertiserContentArticle";
            case "satire" -> "SatiricalArticle";
            default -> "NewsArticle";
        };
    }

    private void story(LinkedData story, String type) {
        story.text("headline", article.headline());
        story.text("description", article.summary());
        story.text("mainEntityOfPage", article.canonical());
        SchemaOrg.image(story, "image", image);
        story.text("datePublished", iso(article.published()));
        story.text("dateModified", iso(article.updated()));
        story.each("author", article.authors(), this::author);
        story.property("publisher", "NewsMediaOrganization", own -> SchemaOrg.publisher(own, site));
        story.text("articleSection", article.kicker().text());
        story.text("inLanguage", article.language());
        story.texts("keywords", texts(article.topics()));
        story.number("wordCount", article.wordCount());
        story.truth("isAccessibleForFree", true);
        if (type.endsWith("NewsArticle")) {
            story.text("dateline", article.dateline());
        }
        if (article.location() != null) {
            story.property(
                    "locationCreated", "Place", place -> place.text("name", article.location()));
        }
        story.each("contentLocation", places(), this::place);
        corrections(story);
        series(story);
        story.text("copyrightNotice", article.rights());
    }

    private void author(LinkedData story, Author author) {
        story.thing(
                author.organisation() ? "Organization" : "Person",
                one -> {
                    one.text("name", author.text());
                    one.text("url", author.href() == null ? null : site.absolute(author.href()));
                    if (!author.organisation()) {
                        one.text("jobTitle", author.role());
                    }
                    one.texts("sameAs", author.elsewhere());
                });
    }

    /** The World is no place among others: only it has nothing above it. */
    private List<Link> places() {
        var places = new ArrayList<Link>(article.regions());
        if (article.trail().isEmpty()) {
            places.remove(article.kicker());
        }
        return places;
    }

    private void place(LinkedData story, Link region) {
        story.thing(
                "Place",
                place -> {
                    place.text("name", region.text());
                    place.text("url", region.href() == null ? null : site.absolute(region.href()));
                });
    }

    /** An update is told by the date of change. */
    private void corrections(LinkedData story) {
        var corrections = new ArrayList<Article.Note>(article.amendments());
        corrections.removeIf(note -> note.kind().equals("update"));
        story.each(
                "correction",
                corrections,
                (data, note) ->
                        data.thing(
                                "CorrectionComment",
                                comment -> {
                                    comment.text("text", note.text());
                                    comment.text("datePublished", iso(note.at()));
                                }));
        if (corrections.stream().anyMatch(note -> note.kind().equals("retraction"))) {
            story.text("creativeWorkStatus", "Retracted");
        }
    }

    private void series(LinkedData story) {
        Article.SeriesBox box = article.series();
        if (box == null) {
            return;
        }
        story.property(
                "isPartOf",
                "CreativeWorkSeries",
                series -> {
                    Link link = box.series();
                    series.text("name", link.text());
                    series.text("url", link.href() == null ? null : site.absolute(link.href()));
                });
        for (int i = 0; i < box.parts().size(); i++) {
            if (box.parts().get(i).href() == null) {
                story.number("position", box.first() + i);
            }
        }
    }
}
