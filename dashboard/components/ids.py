"""The ids of all components, each written once; a test holds that no two are the same."""

# Shell, on every page
URL = "url"
PAGE = "page"
REQUEST = "request"
PAGE_TITLE = "page-title"
SCHEME = "scheme"
HELP = "help"
HELP_OPEN = "help-open"
HELP_CLOSE = "help-close"

# Overview
OVERVIEW_URL = "overview-url"
OVERVIEW_FIGURE = "overview-timeline"
OVERVIEW_MAP = "overview-map"
OVERVIEW_GRID = "overview-grid"
OVERVIEW_COUNT = "overview-count"
OVERVIEW_NUMBERS = "overview-numbers"
OVERVIEW_EMPTY = "overview-empty"
FILTER_WORDS = "filter-words"
FILTER_STATES = "filter-states"
FILTER_TYPES = "filter-types"
FILTER_AGENCIES = "filter-agencies"
FILTER_PHASES = "filter-phases"
FILTER_SOURCES = "filter-sources"
FILTER_CERTAINTIES = "filter-certainties"
FILTER_CHOICES = (
    FILTER_STATES,
    FILTER_TYPES,
    FILTER_AGENCIES,
    FILTER_PHASES,
    FILTER_SOURCES,
    FILTER_CERTAINTIES,
)
FILTER_CORRECTED = "filter-corrected"
FILTER_SORT = "filter-sort"
FILTER_FROM = "filter-from"
FILTER_TO = "filter-to"
FILTER_CLEAR = "filter-clear"
FILTER_FOLD = "filter-fold"
FILTER_ALL = "filter-all"
COMPARE_URL = "compare-url"
COMPARE_PICKED = "compare-picked"
COMPARE_ALIGN = "compare-align"
COMPARE_BODY = "compare-body"
COMPARE_FIGURE = "compare-timeline"
PICK_BAR = "pick-bar"
PICK_SAID = "pick-said"
PICK_OPEN = "pick-open"
PICK_JOIN = "pick-join"
PICK_NONE = "pick-none"
SAVED_LIST = "saved-list"
SAVED_NAME = "saved-name"
SAVED_SAVE = "saved-save"
SAVED_COPY = "saved-copy"
SAVED_SAID = "saved-said"

# Operation
OPERATION_URL = "operation-url"
TIMELINE = "timeline"
MAP = "map"
MAP_SHADE = "map-shade"
EVENTS_GRID = "events-grid"
EVIDENCE = "evidence"
ORDER = "order"
PREVIOUS = "previous"
NEXT = "next"
CHOSEN = "chosen"
SPAN = "span"
MAP_LAYERS = "map-layers"
MAP_LAYERS_ALL = "map-layers-all"

# A source in full
FULL_TEXT = "full-text"
FULL_TEXT_KINDS = "full-text-kinds"

# Sources
SOURCES_LANG = "sources-lang"
SOURCES_DROP = "sources-drop"
SOURCES_SENDING = "sources-sending"
SOURCES_BATCH = "sources-batch"
SOURCES_ACT = "sources-act"
SOURCES_CHANGED = "sources-changed"
SOURCES_DATE = "sources-date"
SOURCES_PROGRESS = "sources-progress"
SOURCES_CANCEL = "sources-cancel"
SOURCES_RESULT = "sources-result"
SOURCES_TICK = "sources-tick"
SOURCES_FILTER = "sources-filter"
SOURCES_COUNT = "sources-count"
SOURCES_GRID = "sources-grid"
SOURCES_PICKED = "sources-picked"
SOURCES_WORDS = "sources-words"
SOURCES_DAY = "sources-day"
SOURCES_SET_DATE = "sources-set-date"
SOURCES_AGAIN = "sources-again"
SOURCES_REMOVE = "sources-remove"
SOURCES_CONFIRM = "sources-confirm"
SOURCES_REMOVE_YES = "sources-remove-yes"
SOURCES_REMOVE_NO = "sources-remove-no"

# Review
REVIEW_URL = "review-url"
REVIEW_BODY = "review-body"
REVIEW_STATUS = "review-status"
REVIEW_ASKED = "review-asked"
REVIEW_ANSWER = "review-answer"
REVIEW_CHANGED = "review-changed"
REVIEW_VERSION = "review-version"
REVIEW_KEY = "review-key"
REVIEW_DRAWING = "review-drawing"
REVIEW_BY = "review-by"
# The type of the ids of its fields, which name their form as well
FIELD = "review-field"

# Elements that only scripts below `assets/` know: no callback hears of them
SCRIPTED = frozenset((HELP, HELP_OPEN, HELP_CLOSE, SCHEME, SAVED_LIST, SAVED_NAME, SAVED_SAVE, SAVED_COPY, SAVED_SAID))
