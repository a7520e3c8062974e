"""Labels under /sil/."""

from django.urls import path

from labels import views

urlpatterns = [
    path("labels/templates/", views.LabelTemplates.as_view()),
    path("labels/templates/<row_id:template_id>/", views.OneLabelTemplate.as_view()),
    path("labels/preview/", views.PreviewLabel.as_view()),
    path("labels/print/", views.PrintLabels.as_view()),
]
