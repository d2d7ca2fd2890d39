/** A story as a news portal sends it: navigation, clock, share buttons, hot line, QR code and related links around it. */
export const portalHtml = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>翠湖公园新步道开放_本地新闻_春城新闻网</title>
<meta name="keywords" content="翠湖,步道">
<link rel="canonical" href="https://news.example.cn/2024/0501/123.html">
<style>.nav{color:red}</style>
<script>var title = '不是正文。';</script>
</head>
<body>
<div class="top"><a href="/app">滇池新闻客户端</a> <span>今天是2024年6月18日 星期二</span></div>
<div class="nav"><ul>${[
  '首页',
  '新闻',
  '昆明',
  '云南',
  '国内',
  '国际',
  '财经',
  '体育',
  '娱乐',
  '房产',
  '汽车',
  '教育',
]
  .map((name) => `<li><a href="/${name}/">${name}</a></li>`)
  .join('')}</ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/n">新闻</a> &gt; 正文</div>
<div class="main">
  <div class="article">
    <h1>翠湖公园新步道开放</h1>
    <div class="info">2024-05-01 09:30&nbsp;&nbsp;来源：春城晚报&nbsp;&nbsp;作者：李小明&nbsp;&nbsp;责任编辑：王编</div>
    <div class="share"><a href="javascript:;">分享到微信</a><a href="javascript:;">微博</a><a href="#">QQ空间</a></div>
    <div class="content" id="content">
      <p>　　翠湖公园新建的环湖步道5月1日起向市民开放，全长3.2公里。步道分为“观鸟”“赏荷”两段；全程设有12处休息点。</p>
      <p style="text-align:center"><img src="1.jpg" alt="步道"></p>
      <h2>从断头路到连通环</h2>
      <p>　　2023年以前，公园东门与南门之间没有道路
      相通。“绕一圈要走40分钟，”住在附近的李女士说。</p>
      <p>　　步道连通后，走完一圈约需25分钟。乘客扫描二维码即可听到讲解。</p>
      <table border="1">
        <tr><td>路段</td><td>长度</td><td>休息点</td></tr>
        <tr><td>观鸟</td><td>1.8公里</td><td>7处</td></tr>
        <tr><td>赏荷</td><td>1.4公里</td><td>5处</td></tr>
      </table>
      <h2>投资与管理</h2>
      <p>　　项目总投资1,850万元，由市园林局负责管理。开放时间为每天6:30至22:00。</p>
      <script>show_ad('不是正文');</script>
    </div>
    <div class="qrcode"><img src="qr.png"><p>扫描二维码关注滇池新闻</p></div>
  </div>
  <div class="related"><h3>相关阅读</h3><ul>${[1, 2, 3, 4, 5, 6]
    .map(
      (number) => `<li><a href="/r${number}.html">昆明又建成一条健身步道，市民点赞（第${number}条）</a></li>`,
    )
    .join('')}</ul></div>
</div>
<div class="footer"><p>新闻热线：0871-00000000 <a href="/about">关于我们</a> <a href="/ad">广告服务</a></p>
<p>Copyright © 2024 春城新闻网 版权所有 滇ICP备00000000号</p></div>
</body></html>`;

/** What of it is the story. */
export const portalStory = [
  '翠湖公园新建的环湖步道5月1日起向市民开放，全长3.2公里。步道分为“观鸟”“赏荷”两段；全程设有12处休息点。',
  '## 从断头路到连通环',
  '2023年以前，公园东门与南门之间没有道路相通。“绕一圈要走40分钟，”住在附近的李女士说。',
  '步道连通后，走完一圈约需25分钟。乘客扫描二维码即可听到讲解。',
  '路段 | 长度 | 休息点\n观鸟 | 1.8公里 | 7处\n赏荷 | 1.4公里 | 5处',
  '## 投资与管理',
  '项目总投资1,850万元，由市园林局负责管理。开放时间为每天6:30至22:00。',
];

/** A page as WeChat sends it: the story is hidden until a script shows it, every line a section with a span inside. */
export const weChatHtml = `<!DOCTYPE html><html><head><meta property="og:title" content="翠湖步道开放了">
<meta name="author" content="李小明"><meta property="og:site_name" content="微信公众平台"><title></title></head><body id="activity-detail">
<div id="js_article"><h1 class="rich_media_title" id="activity-name"> 翠湖步道开放了 </h1>
<div id="meta_content"><a href="javascript:void(0);" id="js_name"> 春城发布 </a> <em id="publish_time"></em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0; "><section><section>
${[
  '翠湖公园新建的环湖步道5月1日起向市民开放，全长3.2公里。',
  '步道分为观鸟、赏荷两段，全程设有12处休息点，老人和孩子都走得动。',
  '开放时间为每天6:30至22:00，夜间有灯，请大家爱护花草。',
]
  .map((line) => `<p style="margin: 0px;"><span style="font-size: 16px;">${line}</span></p><p><br></p>`)
  .join('')}</section></section></div></div>
<div id="js_pc_qr_code"><a href="/a">微信扫一扫关注该公众号</a><a href="/b">赞</a><a href="/c">在看</a><a href="/d">分享收藏</a><a href="/e">预览时标签不可点</a><a href="/f">继续滑动看下一个</a></div>
</body></html>`;

/** A notice as a government site sends it: the facts in the <meta> elements that such sites must have, a table as layout. */
export const governmentHtml = `<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<meta name="SiteName" content="春城市人民政府">
<meta name="ArticleTitle" content="关于开放环湖步道的通知">
<meta name="PubDate" content="2024-04-28 10:15">
<meta name="ContentSource" content="春城市园林局">
<title>关于开放环湖步道的通知-春城市人民政府</title></head>
<body><form id="form1"><table width="1000"><tr><td>
<table><tr>${['首页', '政务公开', '办事服务', '互动交流', '走进春城', '数据开放', '专题专栏']
  .map((name) => `<td><a href="#">${name}</a></td>`)
  .join('')}</tr></table>
<table><tr><td><div class="TRS_Editor">
各县区人民政府：<br><br>　　经研究，决定自5月1日起开放环湖步道，全长3.2公里，沿途设12处休息点，由市园林局负责日常管理。<br>
　　一、步道每天6:30至22:00开放，夜间禁止入内，节假日另行通知，请市民互相转告，共同遵守开放时间的规定。<br>
　　二、请各单位做好宣传工作，爱护公共设施，保持环境整洁，发现损坏的设施应当及时报告市园林局处理。<br>
　　特此通知。</div></td></tr></table>
<table><tr><td><a href="#">打印本页</a> <a href="#">关闭窗口</a> <a href="#">返回顶部</a> 网站标识码：5300000000</td></tr></table>
</td></tr></table></form></body></html>`;
