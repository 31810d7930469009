# What people do with this project. `make` alone lists it.

PACKAGES := libicu-dev libsqlite3-dev libstemmer-dev libssl-dev libxlsxwriter-dev libzip-dev libxml2-dev pkg-config python3-jsonschema unicode-data valgrind binutils
RELEASE := .build/release/stadtecho
CORPUS := Corpora/jena-smart-city
CORPUS_FILES := $(CORPUS)/comments.csv $(CORPUS)/protokoll-bildung.md $(CORPUS)/protokoll-verwaltung.md
SOURCES := Package.swift Sources Tests Benchmarks
# With the runtime inside it starts a fifth faster and runs where no Swift is installed.
ifeq ($(shell uname -s),Linux)
RELEASE_OPTIONS := -c release --static-swift-stdlib
else
RELEASE_OPTIONS := -c release
endif

.PHONY: help setup report build test consumer corpora accessibility check format lint bench clean

help:
	@echo "make report   install what is missing, build, write reports on the bundled corpus to Reports/"
	@echo "make test     install what is missing, run the tests"
	@echo "make check    lint, build with the dependency check, test: before each commit"
	@echo "make corpora CORPORA=DIR [FIELDS=FILE.yaml]   check the reports on comments of your own"
	@echo "make accessibility   check the HTML of the sample report with axe-core under Chromium"
	@echo "make bench    measure speed; ratios against peers where they are installed"
	@echo "make setup    install the missing Debian packages only"

setup:
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing with apt:$$missing"; \
	  sudo=""; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -qq && $$sudo apt-get install -y -qq --no-install-recommends $$missing; \
	fi
	@command -v swift >/dev/null || { echo "Swift 6.2 or later is missing: see https://www.swift.org/install"; exit 1; }

build: setup
	swift build $(RELEASE_OPTIONS) --product stadtecho

report: build
	$(RELEASE) report $(CORPUS_FILES) --output Reports/jena-smart-city --format markdown,html,json,csv --title "Smart City Jena: was die Beiträge sagen"
	$(RELEASE) report $(CORPUS_FILES) --output Reports/jena-smart-city-oeffentlich --public --format html,opendata --title "Smart City Jena: was die Beiträge sagen"
	@echo "Read Reports/jena-smart-city/index.html, and for publication Reports/jena-smart-city-oeffentlich/kurz-gesagt.html"

test: setup
	swift test
	$(MAKE) --no-print-directory consumer

# A package of its own that uses the library as any other project would.
consumer: setup
	swift run --package-path Tests/Consumer --scratch-path .build/consumer

# Comments that do not come with the project; see CONTRIBUTING.
corpora: setup
	@[ -n "$(CORPORA)" ] || { echo "Name a folder of comments: make corpora CORPORA=DIR"; exit 1; }
	STADTECHO_CORPORA="$(abspath $(CORPORA))" $(if $(FIELDS),STADTECHO_CORPORA_FIELDS="$(abspath $(FIELDS))") swift test --filter GivenCorpora

# The pages of the committed report; axe-core comes with the wheel, the browser from Debian.
ACCESSIBILITY := .build/accessibility
accessibility:
	@if $(MAKE) --no-print-directory setup PACKAGES="chromium python3-venv" \
	  && { [ -x $(ACCESSIBILITY)/bin/python ] || python3 -m venv $(ACCESSIBILITY); } \
	  && $(ACCESSIBILITY)/bin/pip install --quiet --disable-pip-version-check axe-playwright-python; \
	then $(ACCESSIBILITY)/bin/python Tests/Accessibility/check_pages.py Reports/jena-smart-city Reports/jena-smart-city-oeffentlich; \
	else echo "Not checked: Chromium or axe-core cannot be installed here."; fi

check: setup lint
	swift build --build-tests --explicit-target-dependency-import-check error
	$(MAKE) --no-print-directory test

format:
	swift format --in-place --recursive $(SOURCES)

lint:
	swift format lint --strict --recursive $(SOURCES)

bench: build
	swift build $(RELEASE_OPTIONS) --product tokenizer-benchmark
	/usr/bin/python3 Benchmarks/throughput.py $(RELEASE) .build/release/tokenizer-benchmark

clean:
	swift package clean
