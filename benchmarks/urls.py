from django.urls import path

from benchmarks import plain
from project.urls import urlpatterns as project_urls

urlpatterns = [
    path("benchmark/hello", plain.hello),
    path("benchmark/article", plain.article),
    path("benchmark/articles", plain.articles),
    path("benchmark/viewer", plain.viewer),
    *project_urls,
]
