# For hosts that read this file, such as Netlify and Cloudflare Pages. Pages have no rule for caches: these hosts
# have every page asked for again, and know at once when it changed.
/*
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Content-Security-Policy: ${policy}
<#if httpsOnly>
  Strict-Transport-Security: max-age=31536000
</#if>
<#list lasting as folder>
${root}${folder}*
  Cache-Control: public, max-age=31536000, immutable
</#list>
<#list ["", ":list/", ":kind/:list/"] as folder>
${root}${folder}feed.xml
  Cache-Control: public, max-age=300
  Content-Type: application/rss+xml; charset=utf-8
${root}${folder}feed.atom
  Cache-Control: public, max-age=300
  Content-Type: application/atom+xml; charset=utf-8
${root}${folder}feed.json
  Cache-Control: public, max-age=300
  Content-Type: application/feed+json; charset=utf-8
</#list>
<#list maps + ["news-sitemap.xml"] as file>
${root}${file}
  Cache-Control: public, max-age=300
  Content-Type: application/xml; charset=utf-8
</#list>
${root}robots.txt
  Cache-Control: public, max-age=300
${root}site.webmanifest
  Content-Type: application/manifest+json
