User-agent: *
Allow: /

Sitemap: ${sitemap}
<#list news as one>
Sitemap: ${one}
</#list>
