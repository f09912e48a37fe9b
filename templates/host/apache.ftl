# For Apache 2.4 with mod_headers: include this file in the VirtualHost, behind `DocumentRoot`.
DirectoryIndex index.html
ErrorDocument 404 "${root}404.html"
AddDefaultCharset utf-8
Header always set Cache-Control "public, max-age=${pageAge}, stale-while-revalidate=600"
<LocationMatch "\.(css|js|png|jpe?g|gif|webp|avif|svg|ico|pdf|woff2|mp3|mp4|webm|ogg|zip|csv|txt)(\.(br|gz))?$">
  Header always set Cache-Control "public, max-age=1209600"
</LocationMatch>
<LocationMatch "(/feed\.(xml|atom|json)|/[a-z0-9-]*sitemap[a-z0-9-]*\.xml|/robots\.txt)(\.(br|gz))?$">
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
<LocationMatch "/feed\.xml(\.(br|gz))?$">
  ForceType application/rss+xml
</LocationMatch>
<LocationMatch "/feed\.atom(\.(br|gz))?$">
  ForceType application/atom+xml
</LocationMatch>
<LocationMatch "/feed\.json(\.(br|gz))?$">
  ForceType application/feed+json
</LocationMatch>
AddType application/manifest+json .webmanifest
AddType font/woff2 .woff2
# A file with .br or .gz behind its name is sent in the place of the one without to whoever can unpack it; that needs
# mod_rewrite.
<#assign texts = "htm|html|xhtml|css|js|mjs|json|map|geojson|jsonld|webmanifest|xml|xsl|xslt|atom|rss|svg|txt|text|log|md|csv|tsv|ics|vcf|vtt">
<IfModule mod_rewrite.c>
RewriteEngine On
<#list {"br": "br", "gz": "gzip"} as suffix, packing>
RewriteCond "%{HTTP:Accept-Encoding}" "(^|[\s,])${packing}\s*($|,|;\s*q=(1|0\.\d*[1-9]))"
RewriteCond "%{DOCUMENT_ROOT}%{REQUEST_URI}.${suffix}" -s
RewriteRule "^(/[^?%]*\.(${texts}))$" "$1.${suffix}" [PT,L]
</#list>
</IfModule>
<FilesMatch "\.(${texts})\.(br|gz)$">
  RemoveType .br .gz
  RemoveLanguage .br
  AddEncoding br .br
  AddEncoding gzip .gz
</FilesMatch>
<LocationMatch "(/|\.(${texts})(\.(br|gz))?)$">
  Header always merge Vary Accept-Encoding
</LocationMatch>
RedirectMatch 404 "/\.(?!well-known/)"
<#list hidden as file>
RedirectMatch 404 "^${rootPattern}${file?replace(".", "\\.")}$"
</#list>
<#list moved as one>
RedirectMatch 301 "^${one.pattern}$" "${one.replacement}"
</#list>
