"""Checks every HTML page of a report with axe-core, in light and dark, wide and narrow; ends with 1 on any violation.

usage: check_pages.py FOLDER...      (folders that `stadtecho report --format html` wrote)

Needs the wheel axe-playwright-python, which carries axe-core and needs no network, and an installed Chromium.
"""
import pathlib
import shutil
import sys

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
SIZES = {"desktop": (1280, 900), "telephone": (390, 844)}
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def pages_of(folders):
    pages = [page for folder in folders for page in sorted(pathlib.Path(folder).glob("*.html"))]
    if not pages:
        sys.exit(f"no HTML pages in {', '.join(folders)}: write some with `stadtecho report --format html`")
    return pages


def check(page, browser):
    faults = []
    for scheme in ["light", "dark"]:
        for size, (width, height) in SIZES.items():
            tab = browser.new_page(color_scheme=scheme, viewport={"width": width, "height": height})
            tab.goto(page.resolve().as_uri())
            # What is folded away is read, too.
            tab.eval_on_selector_all("details", "all => all.forEach(one => one.open = true)")
            for fault in Axe().run(tab, options=RULES).response["violations"]:
                place = fault["nodes"][0]["html"][:120]
                faults.append(f"{page} ({scheme}, {size}): {fault['id']}: {fault['help']}, {len(fault['nodes'])} times: {place}")
            overflow = tab.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            if overflow > 0:
                faults.append(f"{page} ({scheme}, {size}): {overflow} pixels wider than the window")
            tab.close()
    return faults


def main(folders):
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        sys.exit("no Chromium is installed; Debian: apt install chromium")
    pages = pages_of(folders)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"])
        faults = [fault for page in pages for fault in check(page, browser)]
        browser.close()
    print("\n".join(faults) or f"{len(pages)} pages, no violation")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
