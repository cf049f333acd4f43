"""The words of an article in order: cleaned characters, blocks, sentences, and what is no part of the story."""
