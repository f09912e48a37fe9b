# Former addresses of stories.
<#list moved as one>
${one.from} ${one.to} 301
</#list>
