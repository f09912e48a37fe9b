# For Caddy 2: import this file in the site block, beside `root`.
@datelineHidden path_regexp "^${rootPattern}(<#list hidden as file>${file?replace(".", "\\.")}$|</#list>\.dateline/|\.git/)"
error @datelineHidden 404
<#list moved as one>
@datelineMoved${one?counter} path_regexp "^${one.pattern}$"
redir @datelineMoved${one?counter} "${one.to}" 301
</#list>
@datelineFile path *.css *.js *.png *.jpg *.jpeg *.gif *.webp *.avif *.svg *.ico *.pdf *.woff2 *.mp3 *.mp4 *.webm *.ogg *.zip *.csv *.txt
@datelineFeed path_regexp (/feed\.(xml|atom|json)|/[a-z0-9-]*sitemap[a-z0-9-]*\.xml|/robots\.txt)$
@datelineText path_regexp (/|\.(htm|html|xhtml|css|js|mjs|json|map|geojson|jsonld|webmanifest|xml|xsl|xslt|atom|rss|svg|txt|text|log|md|csv|tsv|ics|vcf|vtt))$
@datelineRss path */feed.xml
@datelineAtom path */feed.atom
@datelineJson path */feed.json
@datelineManifest path *.webmanifest
<#if lasting?has_content>
@datelineLasting path_regexp "^${rootPattern}(<#list lasting as folder>${folder}<#sep>|</#list>)"
</#if>
# In a route the order is kept: what comes later goes first.
route {
	header {
		Cache-Control "public, max-age=${pageAge}, stale-while-revalidate=600"
		X-Content-Type-Options nosniff
		Referrer-Policy strict-origin-when-cross-origin
		Content-Security-Policy "${policy}"
<#if httpsOnly>
		Strict-Transport-Security max-age=31536000
</#if>
	}
	header @datelineFile Cache-Control "public, max-age=1209600"
	header @datelineFeed Cache-Control "public, max-age=300"
<#if lasting?has_content>
	header @datelineLasting Cache-Control "public, max-age=31536000, immutable"
</#if>
	header @datelineText ?Vary Accept-Encoding
	header @datelineRss Content-Type "application/rss+xml; charset=utf-8"
	header @datelineAtom Content-Type "application/atom+xml; charset=utf-8"
	header @datelineJson Content-Type "application/feed+json; charset=utf-8"
	header @datelineManifest Content-Type application/manifest+json
}
handle_errors {
	rewrite * "${root}404.html"
	file_server {
		precompressed br gzip
	}
	header Cache-Control "public, max-age=${pageAge}"
	header ?Vary Accept-Encoding
}
# A file with .br or .gz behind its name is sent in the place of the one without to whoever can unpack it.
file_server {
	precompressed br gzip
}
