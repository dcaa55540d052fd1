"""Sentences that the layers below the window make in English, noted for the translators."""

