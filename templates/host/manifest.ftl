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
"icons": [{"src": <@text icon/>, "type": <@text iconType/>, "sizes": "any"}],
</#if>
"background_color": "${paper}",
"theme_color": "${paper}"
}
