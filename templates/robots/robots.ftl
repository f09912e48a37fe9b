User-agent: *
Allow: /

Sitemap: ${sitemap}
<#if news??>
Sitemap: ${news}
</#if>
