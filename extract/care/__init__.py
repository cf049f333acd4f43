"""Care: no persons, no way to a platform, the right words. Rows below `extract/data/care`, run by the tests."""
