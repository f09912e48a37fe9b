# For nginx: include this file in the server block, behind `root`.
index index.html;
error_page 404 "${plainRoot}404.html";
charset utf-8;
set $dateline_cache "public, max-age=${pageAge}, stale-while-revalidate=600";
if ($uri ~ "\.(css|js|png|jpe?g|gif|webp|avif|svg|ico|pdf|woff2|mp3|mp4|webm|ogg|zip|csv|txt)$") { set $dateline_cache "public, max-age=1209600"; }
if ($uri ~ "(/feed\.(xml|atom|json)|/[a-z0-9-]*sitemap[a-z0-9-]*\.xml|/robots\.txt)$") { set $dateline_cache "public, max-age=300"; }
<#list lasting as folder>
if ($uri ~ "^${rootPattern}${folder}") { set $dateline_cache "public, max-age=31536000, immutable"; }
</#list>
add_header Cache-Control $dateline_cache always;
add_header X-Content-Type-Options nosniff always;
add_header Referrer-Policy strict-origin-when-cross-origin always;
add_header Content-Security-Policy "${policy}" always;
<#if httpsOnly>
add_header Strict-Transport-Security "max-age=31536000" always;
</#if>
# A file with .gz behind its name is sent in the place of the one without to whoever can unpack it.
gzip_static on;
gzip_vary on;
gzip_proxied any;
location ~ /feed\.xml$ { types {} default_type application/rss+xml; }
location ~ /feed\.atom$ { types {} default_type application/atom+xml; }
location ~ /feed\.json$ { types {} default_type application/feed+json; }
location ~ \.webmanifest$ { types {} default_type application/manifest+json; }
location ~ /\.(?!well-known/) { return 404; }
<#list hidden as file>
location = "${plainRoot}${file}" { return 404; }
</#list>
<#list moved as one>
location = "${one.plain}" { return 301 "${one.to}"; }
</#list>
