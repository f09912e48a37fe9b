# For Apache 2.4 with mod_headers: include this file in the VirtualHost, behind `DocumentRoot`.
DirectoryIndex index.html
ErrorDocument 404 "${root}404.html"
AddDefaultCharset utf-8
Header always set Cache-Control "public, max-age=${pageAge}, stale-while-revalidate=600"
<LocationMatch "\.(css|js|png|jpe?g|gif|webp|avif|svg|ico|pdf|woff2|mp3|mp4|webm|ogg|zip|csv|txt)$">
  Header always set Cache-Control "public, max-age=1209600"
</LocationMatch>
<LocationMatch "(/feed\.(xml|atom|json)|/[a-z0-9-]*sitemap[a-z0-9-]*\.xml|/robots\.txt)$">
  Header always set Cache-Control "public, max-age=300"
</LocationMatch>
<#list lasting as folder>
<LocationMatch "^${rootPattern}${folder}">
  Header always set Cache-Control "public, max-age=31536000, immutable"
</LocationMatch>
</#list>
Header always set X-Content-Type-Options nosniff
Header always set Referrer-Policy strict-origin-when-cross-origin
Header always set Content-Security-Policy "${policy}"
<#if httpsOnly>
Header always set Strict-Transport-Security "max-age=31536000"
</#if>
<LocationMatch "/feed\.xml$">
  ForceType application/rss+xml
</LocationMatch>
<LocationMatch "/feed\.atom$">
  ForceType application/atom+xml
</LocationMatch>
<LocationMatch "/feed\.json$">
  ForceType application/feed+json
</LocationMatch>
AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
RedirectMatch 404 "/\.(?!well-known/)"
<#list hidden as file>
RedirectMatch 404 "^${rootPattern}${file?replace(".", "\\.")}$"
</#list>
<#list moved as one>
RedirectMatch 301 "^${one.pattern}$" "${one.replacement}"
</#list>
