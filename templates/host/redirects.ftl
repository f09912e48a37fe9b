# Former addresses of stories.
<#if forced>
# Where a page stands Netlify leads on from it by "301!" alone, a line that Cloudflare Pages passes over.
</#if>
<#list moved as one>
<#if forced>
${one.from} ${one.to} 301!
</#if>
${one.from} ${one.to} 301
</#list>
