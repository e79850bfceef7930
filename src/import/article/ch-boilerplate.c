/* ch-boilerplate.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "ch-boilerplate.h"

#include "ch-text.h"

#include <string.h>

/* In bytes: a line that says nothing is short, and so is one that announces something else. */
#define MAX_LINE 160
#define MAX_LEADER 90
#define MAX_NOTICE 1500

/* Folded as ch_text_fold() does.  A word ends where the phrase does, and whole words follow. */
static const char *const whole_lines[] = {
  "advertisement", "advertisements", "advert", "ad", "ads", "sponsored", "sponsored content",
  "advertisement continue reading the main story", "continue reading", "continue reading below",
  "story continues below advertisement", "article continues after this advertisement",
  "article continues below", "story continues below", "share", "share this", "share on", "tweet",
  "email", "print", "save", "comments", "comment", "sharing is caring", "top", "back to top",
  "home", "loading", "read more", "learn more", "see more", "view more", "show more", "view all",
  "see all", "subscribe", "sign up", "log in", "login", "sign in", "click here", "play", "close",
  "next", "previous", "copy link", "table of contents", "contents", "in this article",
  "on this page", "jump to section", "open in app", "listen", "dont miss", "广告", "分享", "分享到",
  "打印", "关闭", "返回顶部", "打印本页", "关闭窗口", "上一篇", "下一篇", "publicite", "publicidad",
  "anzeige", "werbung", "реклама", "поделиться", "partager", "compartir", "teilen", "imprimer",
};

static const char *const line_beginnings[] = {
  "read also", "also read", "read more", "see also", "read next", "share this", "share on",
  "follow us", "follow me", "like us on", "join us on", "sign up", "subscribe to", "subscribe now",
  "click here to", "download our app", "download the app", "get the latest",
  "listen to this article", "save this", "print this", "email this", "tweet this", "pin it",
  "posted in", "filed under", "tagged", "tags", "categories", "topics", "image source",
  "this article was originally", "this story was originally", "originally published",
  "for more information visit", "watch", "advertisement", "find us on", "connect with us",
  "leave a reply", "leave a comment", "post a comment", "your email address will not be published",
  "have a story", "got a tip", "do you have", "want more", "reading time", "min read",
  "estimated reading", "分享到", "分享", "打印", "字号", "字体", "上一篇", "下一篇", "扫一扫",
  "相关链接", "相关阅读", "延伸阅读", "标签", "关键词", "点击", "浏览次数", "lire aussi",
  "a lire aussi", "lea tambien", "lee tambien", "leggi anche", "leia tambem", "lesen sie auch",
  "mehr zum thema", "читайте также", "подписывайтесь",
};

static const char *const leaders[] = {
  "related", "related articles", "related article", "related posts", "related post",
  "related stories", "related story", "related news", "related content", "related links",
  "related topics", "related reading", "related resources", "you may also like",
  "you might also like", "you may be interested", "you might be interested", "you might also enjoy",
  "recommended", "recommended for you", "recommended reading", "recommended articles",
  "recommended stories", "more stories", "more news", "more from", "more on", "more in",
  "more like this", "more articles", "more posts", "read more", "read next", "read also",
  "also read", "see also", "most read", "most popular", "popular posts", "popular articles",
  "popular stories", "trending", "trending now", "latest", "latest news", "latest posts",
  "latest articles", "latest stories", "recent posts", "recent articles", "recent news",
  "other news", "other articles", "other stories", "up next", "next article", "dont miss",
  "editors picks", "top stories", "in other news", "keep reading", "further reading",
  "explore more", "discover more", "you may have missed", "stories for you", "whats next",
  "about the author", "about the authors", "about author", "written by", "author bio",
  "meet the author", "about us", "about the company", "our authors", "contributors", "more",
  "comments", "leave a comment", "leave a reply", "leave a response", "join the discussion",
  "join the conversation", "post a comment", "add a comment", "what do you think",
  "tell us what you think", "discussion", "responses", "reader interactions", "share this",
  "share this article", "share this post", "share this story", "share", "follow us",
  "connect with us", "stay connected", "newsletter", "subscribe", "sign up", "get the newsletter",
  "subscribe to our newsletter", "sign up for our newsletter", "join our newsletter",
  "get our newsletter", "stay up to date", "stay in the loop", "get in touch", "contact us",
  "request information", "request a demo", "get started", "get started today",
  "ready to get started", "privacy overview", "cookie settings", "tags", "categories", "archives",
  "sponsored content", "版权声明", "免责声明", "版权与免责声明", "相关新闻", "相关阅读", "相关文章",
  "相关报道", "相关链接", "推荐阅读", "延伸阅读", "热门文章", "热门新闻", "最新文章", "网友评论",
  "评论", "发表评论", "更多新闻", "猜你喜欢", "精彩推荐", "articles lies", "a lire aussi",
  "lire aussi", "sur le meme sujet", "mehr zum thema", "das konnte sie auch interessieren",
  "weitere artikel", "articulos relacionados", "noticias relacionadas", "te puede interesar",
  "leia tambem", "veja tambem", "leggi anche", "articoli correlati", "читайте также",
  "похожие статьи", "関連記事", "おすすめ記事", "人気記事", "관련기사",
};

/* All of the words of one row together make a notice; in lower case. */
static const char *const notices[][3] = {
  { "cookies", "website", NULL },      { "cookies", " site ", NULL },          { "cookies", "consent", NULL },
  { "cookies", "your experience", NULL }, { "use cookies", NULL, NULL },       { "utilise des cookies", NULL, NULL },
  { "cookies", "webseite", NULL },     { "cookies", "sitio", NULL },           { "all rights reserved", NULL, NULL },
  { "sign up", "newsletter", NULL },   { "subscribe", "newsletter", NULL },    { "sign up", "inbox", NULL },
  { "subscribe", "inbox", NULL },      { "terms of", "privacy policy", NULL }, { "this site is protected by recaptcha", NULL, NULL },
  { "enable javascript", NULL, NULL }, { "javascript", "disabled", NULL },     { "affiliate", "commission", NULL },
  { "may earn a commission", NULL, NULL }, { "follow", "facebook", "twitter" }, { "follow", "twitter", "instagram" },
  { "follow us", "facebook", NULL },   { "follow us", "twitter", NULL },       { "follow us", "linkedin", NULL },
  { "should be left unchanged", NULL, NULL }, { "email address will not be published", NULL, NULL },
  { "fill out the form", NULL, NULL }, { "may not be reproduced", NULL, NULL }, { "subscribe", "youtube", NULL },
  { "unsubscribe", "any time", NULL }, { "unsubscribe", "anytime", NULL },     { "版权所有", NULL, NULL },
  { "浏览器", "升级", NULL },           { "未经授权", "转载", NULL },            { "akismet", "spam", NULL },
};

/* Returns: (transfer none) (element-type utf8): a set */
static GHashTable *
make_set (const char *const *phrases,
          gsize              n_phrases)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (gsize i = 0; i < n_phrases; i++)
    g_hash_table_add (set, (gpointer) phrases[i]);
  return set;
}

static gboolean
is_whole_line (const char *folded)
{
  static gsize set = 0;

  if (g_once_init_enter (&set))
    g_once_init_leave (&set, (gsize) make_set (whole_lines, G_N_ELEMENTS (whole_lines)));
  return g_hash_table_contains ((GHashTable *) set, folded);
}

/* Whether FOLDED says PHRASE and then nothing or another word. */
static gboolean
begins_with (const char *folded,
             const char *phrase)
{
  gsize length;

  if (folded[0] != phrase[0])
    return FALSE;
  length = strlen (phrase);
  return strncmp (folded, phrase, length) == 0
         && (folded[length] == '\0' || folded[length] == ' ' || (guchar) phrase[length - 1] >= 0x80);
}

static gboolean
begins_with_any (const char        *folded,
                 const char *const *phrases,
                 gsize              n_phrases)
{
  for (gsize i = 0; i < n_phrases; i++)
    if (begins_with (folded, phrases[i]))
      return TRUE;
  return FALSE;
}

/* "Related articles" and, up to three words longer, "Related articles from the archive". */
static gboolean
is_leader (const char *folded)
{
  for (gsize i = 0; i < G_N_ELEMENTS (leaders); i++)
    {
      if (begins_with (folded, leaders[i])
          && strlen (folded + strlen (leaders[i])) <= (strchr (leaders[i], ' ') != NULL ? 30 : 0))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_notice (const char *text)
{
  g_autofree char *lower = g_ascii_strdown (text, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (notices); i++)
    {
      gboolean all = TRUE;

      for (gsize w = 0; w < G_N_ELEMENTS (notices[i]) && notices[i][w] != NULL && all; w++)
        all = strstr (lower, notices[i][w]) != NULL;
      if (all)
        return TRUE;
    }
  return FALSE;
}

static ChBoilerplate
classify_line (const char *text,
               gsize       length)
{
  g_autofree char *folded = ch_text_fold (text);

  if (length <= MAX_LEADER && is_leader (folded))
    return CH_BOILERPLATE_LEADER;
  if (is_whole_line (folded) || begins_with_any (folded, line_beginnings, G_N_ELEMENTS (line_beginnings)))
    return CH_BOILERPLATE_LINE;
  return CH_BOILERPLATE_NONE;
}

ChBoilerplate
ch_boilerplate_classify (const char *text)
{
  const gsize length = strlen (text);
  const ChBoilerplate line = length <= MAX_LINE ? classify_line (text, length) : CH_BOILERPLATE_NONE;

  if (line != CH_BOILERPLATE_NONE || length > MAX_NOTICE)
    return line;
  return is_notice (text) ? CH_BOILERPLATE_NOTICE : CH_BOILERPLATE_NONE;
}
