<#macro text of>"${of?json_string}"</#macro>
{
"name": <@text name/>,
<#if tagline??>
"description": <@text tagline/>,
</#if>
"lang": <@text language/>,
"dir": <@text direction/>,
"start_url": <@text root/>,
"scope": <@text root/>,
"display": "browser",
<#if icon?? && iconType??>
"icons": [{"src": <@text icon/>, "type": <@text iconType/>, "sizes": "any"}, {"src": <@text root + "apple-touch-icon.png"/>, "type": "image/png", "sizes": "180x180"}],
<#else>
"icons": [{"src": <@text root + "apple-touch-icon.png"/>, "type": "image/png", "sizes": "180x180"}],
</#if>
"background_color": "${paper}",
"theme_color": "${paper}"
}
