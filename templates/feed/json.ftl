<#macro text of>"${of?json_string}"</#macro>
{
"version": "https://jsonfeed.org/version/1.1",
"title": <@text title/>,
"home_page_url": <@text link/>,
"feed_url": <@text self/>,
<#if hubs?has_content>
"hubs": [<#list hubs as hub>{"type": "WebSub", "url": <@text hub/>}<#sep>, </#list>],
</#if>
"description": <@text description/>,
"language": <@text language/>,
"authors": [{"name": <@text publisher/>, "url": <@text home/>}],
"items": [
<#list items as item>
{
"id": <@text item.guid/>,
"url": <@text item.link/>,
"title": <@text item.title/>,
<#if item.description?has_content>
"summary": <@text item.description/>,
</#if>
<#if item.picture??>
"image": <@text item.picture.src/>,
</#if>
<#if item.issued??>
"date_published": <@text item.issued/>,
"date_modified": <@text item.updated/>,
</#if>
<#if item.authors?has_content>
"authors": [<#list item.authors as author>{"name": <@text author.text/><#if author.href??>, "url": <@text author.href/></#if>}<#sep>, </#list>],
</#if>
"tags": [<#list item.categories as category><@text category/><#sep>, </#list>],
"language": <@text item.language!language/>,
<#if item.content??>
"content_html": <@text item.content/>
<#else>
"content_text": <@text item.description/>
</#if>
}<#sep>,</#sep>
</#list>
]
}
