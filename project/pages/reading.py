"""Articles, topics and news: lists and texts."""

from content.models import Article, NewsItem
from project.pages.head import Head, short, text_head
from project.pages.page import Asked, Json, Page, by_language, by_slug
from project.pages.structured import trail, written


def by_page(asked: Asked) -> Json:
    """The list after the cursor of the address: what «Показать ещё» leads to without JavaScript."""
    return {**by_language(asked), "after": asked.query.get("after")}


def by_topic(asked: Asked) -> Json:
    return {**by_slug(asked), "after": asked.query.get("after")}


def is_beginning(asked: Asked) -> bool:
    """Further pages of a list move with every new text: engines follow their links and keep none of them."""
    return "after" not in asked.query


def articles_head(asked: Asked, data: Json) -> Head:
    title = asked.t("articles.title")
    return Head(
        title=title,
        description=asked.t("articles.description"),
        data=[trail(asked, data["site"], ("articles", title, ""))],
        indexed=is_beginning(asked),
        drawing="cup",
    )


def topic_head(asked: Asked, data: Json) -> Head:
    topic = data["topic"]
    title = asked.t("articles.title")
    way = trail(asked, data["site"], ("articles", title, ""), ("topic", topic["title"], topic["slug"]))
    return Head(
        title=topic["title"],
        description=short(topic["description"] or asked.t("articles.description")),
        data=[way],
        indexed=is_beginning(asked),
        eyebrow=title,
        drawing="path",
    )


def article_head(asked: Asked, data: Json) -> Head:
    article = data["article"]
    way = trail(
        asked,
        data["site"],
        ("articles", asked.t("articles.title"), ""),
        *(("topic", topic["title"], topic["slug"]) for topic in article["topics"][:1]),
        ("article", article["title"], article["slug"]),
    )
    told = written(article, data["site"], kind="Article", route="article")
    topics = [asked.t("articles.title"), *(topic["title"] for topic in article["topics"][:1])]
    return text_head(
        article,
        kind="article",
        image=article["cover"],
        data=[told, way],
        eyebrow=" · ".join(topics),
        drawing=article["drawing"],
    )


def news_head(asked: Asked, data: Json) -> Head:
    title = asked.t("news.title")
    return Head(
        title=title,
        description=asked.t("news.description"),
        data=[trail(asked, data["site"], ("news", title, ""))],
        indexed=is_beginning(asked),
        drawing="letter",
    )


def news_item_head(asked: Asked, data: Json) -> Head:
    item = data["newsItem"]
    title = asked.t("news.title")
    way = trail(asked, data["site"], ("news", title, ""), ("newsItem", item["title"], item["slug"]))
    told = written(item, data["site"], kind="NewsArticle", route="newsItem")
    return text_head(
        item, kind="article", image=item["cover"], data=[told, way], eyebrow=title, drawing=item["drawing"]
    )


ARTICLES = Page(template="articles.html", operation="ArticlesPage", variables=by_page, head=articles_head)
TOPIC = Page(
    template="topic.html", operation="TopicPage", variables=by_topic, subject="topic", head=topic_head
)
ARTICLE = Page(
    template="article.html",
    operation="ArticlePage",
    variables=by_slug,
    subject="article",
    kind=Article,
    head=article_head,
)
NEWS = Page(template="news.html", operation="NewsPage", variables=by_page, head=news_head)
NEWS_ITEM = Page(
    template="news_item.html",
    operation="NewsItemPage",
    variables=by_slug,
    subject="newsItem",
    kind=NewsItem,
    head=news_item_head,
)
