/**
 * Targets that are buckets of S3 and of stores that speak as it does. Only {@link
 * dateline.publish.s3.S3Kind} may be loaded where their client is not installed.
 */
@org.jspecify.annotations.NullMarked
package dateline.publish.s3;
