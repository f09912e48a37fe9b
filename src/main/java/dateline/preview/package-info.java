/**
 * A server over the flatplan: a page is printed when somebody asks for it, and whoever looks at it
 * is told when it changed. In comes an {@link dateline.preview.Issue}, again and again; out go
 * answers. This room speaks of requests, answers and changes, and never hears of stories, Markdown
 * or templates.
 */
@NullMarked
package dateline.preview;

import org.jspecify.annotations.NullMarked;
