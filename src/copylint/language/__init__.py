"""Tokens, sentences, tags, lemmas and the word lists behind them."""
